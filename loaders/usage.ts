import {Command, type CommanderError} from "commander";

/** What stands in quotes in Commander's English: the option, command or argument that it speaks of. */
type Named = {text: string; meaning: {vi: string; en: string} | null};

/** How a mistake in the command line is said in Vietnamese, by Commander's code. */
const mistakes: Record<string, (named: Named) => string> = {
  "commander.unknownCommand": ({text}) => `Không có lệnh «${text}»`,
  "commander.unknownOption": ({text}) => `Lệnh không có tùy chọn «${text}»`,
  "commander.missingMandatoryOptionValue": (named) => `Thiếu tùy chọn ${withMeaning(named)}`,
  "commander.missingArgument": (named) => `Thiếu tham số ${withMeaning(named)}`,
  "commander.optionMissingArgument": (named) => `Thiếu giá trị của tùy chọn ${withMeaning(named)}`,
  "commander.excessArguments": () => "Thừa tham số"
};

const withMeaning = ({text, meaning}: Named) => `${text}${meaning === null ? "" : ` (${meaning.vi})`}`;

const titles: Record<string, string> = {
  "Usage:": "Cách dùng / Usage:",
  "Arguments:": "Tham số / Arguments:",
  "Options:": "Tùy chọn / Options:",
  "Commands:": "Lệnh / Commands:"
};

/** Both languages of a description «… / …». */
function halves(description: string): {vi: string; en: string} | null {
  const [vi = "", en = ""] = description.split(" / ");
  return vi === "" || en === "" ? null : {vi, en};
}

/** What Commander's message names in quotes, an option by its long name, and what the help says of it. */
function namedIn(message: string, so138: Command): Named {
  const [, quoted = ""] = /'([^']*)'/.exec(message) ?? [];
  for (const {options, registeredArguments} of so138.commands) {
    const option = options.find(({flags}) => flags === quoted);
    if (option) return {text: option.long ?? quoted, meaning: halves(option.description)};
    const argument = registeredArguments.find((one) => one.name() === quoted);
    if (argument) return {text: `<${quoted}>`, meaning: halves(argument.description)};
  }
  return {text: quoted, meaning: null};
}

/**
 * The sentence for a mistake in the command line of the program `so138`: what is missing is named with its meaning. Null
 * where nothing is to be said (help was shown).
 */
export function usageMistake({code, message}: CommanderError, so138: Command): string | null {
  if (code.startsWith("commander.help")) return null;
  const named = namedIn(message, so138);
  const vi = mistakes[code]?.(named) ?? "Dòng lệnh sai";
  const english = message.replace(/^error: /, "").replaceAll("\n", " ");
  const meaning = named.meaning === null ? "" : ` (${named.meaning.en})`;
  return `${vi}. Xem «so138 --help». / ${english}${meaning}; see «so138 --help».`;
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
