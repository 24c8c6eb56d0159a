import {Command, type CommanderError} from "commander";

/** How a mistake in the command line is said in Vietnamese, by Commander's code; its own English follows. */
const mistakes: Record<string, string> = {
  "commander.unknownCommand": "Không có lệnh này",
  "commander.unknownOption": "Lệnh không có tùy chọn này",
  "commander.missingMandatoryOptionValue": "Thiếu tùy chọn bắt buộc",
  "commander.optionMissingArgument": "Tùy chọn thiếu giá trị",
  "commander.excessArguments": "Thừa tham số"
};

const titles: Record<string, string> = {
  "Usage:": "Cách dùng / Usage:",
  "Arguments:": "Tham số / Arguments:",
  "Options:": "Tùy chọn / Options:",
  "Commands:": "Lệnh / Commands:"
};

/** The sentence for a mistake in the command line; null where nothing is to be said (help was shown). */
export function usageMistake({code, message}: CommanderError): string | null {
  if (code.startsWith("commander.help")) return null;
  const english = message.replace(/^error: /, "").replaceAll("\n", " ");
  return `${mistakes[code] ?? "Dòng lệnh sai"}; xem «so138 --help». / ${english}; see «so138 --help».`;
}

/** The program without its commands. They inherit that help is in both languages and that mistakes are thrown. */
export function bilingualProgram(name: string): Command {
  return new Command(name)
    .helpOption("-h, --help", "xem hướng dẫn / show this help")
    .helpCommand("help [command]", "xem hướng dẫn của một lệnh / show the help of a command")
    .configureHelp({styleTitle: (title) => titles[title] ?? title})
    .configureOutput({outputError: () => undefined})
    .exitOverride();
}
