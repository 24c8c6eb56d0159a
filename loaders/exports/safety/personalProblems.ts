import type {Bilingual} from "#src/schema/released.ts";
import {columnLetters, echo, fileProblem, type Problem, type Severity} from "../problem.ts";
import type {Sheet} from "../file/workbook.ts";
import {looksPersonal} from "./looksPersonal.ts";
import {isPersonName} from "./personName.ts";
import {tameName} from "./tameName.ts";
import {sortWords, type PersonalCell, type PersonalColumn} from "./personal.ts";

/** What was found in one sheet. */
export type PersonalFindings = {columns: readonly PersonalColumn[]; cells: readonly PersonalCell[]};

const severityOf = (hidden: boolean, drop: boolean): Severity =>
  hidden ? "note" : drop ? "warning" : "error";

/** The title of a column as messages may show it: null where it is blank or is itself a name or number. */
const shownTitle = (title: string) =>
  title.trim() === "" || looksPersonal(title) || isPersonName(title) ? null : echo(title);

/** What is to be deleted, as the office is told. */
const wholeColumn: Bilingual = {vi: "cột này", en: "this column"};
const thisCell: Bilingual = {vi: "nội dung ô này", en: "what this cell holds"};
const theseCells: Bilingual = {
  vi: "nội dung các ô đó, giữ nguyên cột của biểu",
  en: "what these cells hold, and keep the column of the form"
};

/** So many cells at most are named one by one. */
const fewCells = 3;

/** What an office deletes of a column: its cells, where the form needs the column or prints it. `rows`: those at fault. */
function toDelete(
  letters: string,
  rows: readonly number[],
  stays: {needed: boolean; own: boolean}
): Bilingual {
  const few = rows.length > 0 && rows.length <= fewCells;
  if (!stays.own && !(stays.needed && few)) return wholeColumn;
  if (!few) return theseCells;
  const list = rows.map((row) => `${letters}${row + 1}`).join(", ");
  return {vi: `nội dung ô ${list}`, en: `what ${list} hold${rows.length === 1 ? "s" : ""}`};
}

function whatToDo(
  hidden: boolean,
  drop: boolean,
  what: Bilingual,
  where: Bilingual
): Pick<Problem, "message" | "office"> {
  if (hidden)
    return {
      message: {
        vi: `${what.vi}, đang ẩn nên không được nạp và không lưu trong cơ sở dữ liệu. Lần sau hãy xóa trước khi gửi.`,
        en: `${what.en} is hidden, so it is left out and not stored in the database. Delete it before sending next time.`
      }
    };
  if (drop)
    return {
      message: {
        vi: `${what.vi}, đã được bỏ theo tùy chọn --drop-personal, không nạp và không lưu.`,
        en: `${what.en} is dropped as --drop-personal asks: neither loaded nor stored.`
      },
      office: {
        vi: `${what.vi}, nên đã được bỏ, không nạp và không lưu. Lần sau hãy xóa trước khi gửi.`,
        en: `${what.en} is dropped: neither loaded nor stored. Delete it before sending next time.`
      }
    };
  const refused = {
    vi: `${what.vi}, không được phép nạp, nên tệp bị từ chối và không có gì được lưu.`,
    en: `${what.en} must not be taken in, so the file is refused and nothing of it is stored.`
  };
  const isCells = where !== wholeColumn && where !== thisCell;
  return {
    message: {
      vi: `${refused.vi} Hãy xóa${isCells ? ` ${where.vi}` : ""} rồi gửi lại, hoặc chạy lại với --drop-personal nếu đơn vị gửi đồng ý bỏ.`,
      en: `${refused.en} Delete ${isCells ? where.en : "it"} and resend the file, or run again with --drop-personal if the sender agrees to leave it out.`
    },
    office: {
      vi: `${refused.vi} Hãy xóa ${where.vi} rồi gửi lại.`,
      en: `${refused.en} Delete ${where.en} and resend the file.`
    }
  };
}

/**
 * That a sheet without a known table holds personal data and is left out as a whole: a note where the office hid it, a
 * warning where `--drop-personal` asks for it.
 */
export function droppedSheet({name, hidden}: Sheet, asked: boolean): Problem {
  const told = (why: Bilingual): Bilingual =>
    hidden
      ? {
          vi: "Trang tính bị ẩn này có dữ liệu cá nhân, nên mọi dòng đã được xóa trong bản lưu trữ. Lần sau hãy xóa trang tính trước khi gửi.",
          en: "This hidden sheet holds personal data, so all its rows are blank in the archived copy. Delete the sheet before sending next time."
        }
      : {
          vi: `Trang tính này không có bảng đã biết mà có dữ liệu cá nhân, nên mọi dòng đã được xóa trong bản lưu trữ${why.vi}. Lần sau hãy xóa trang tính trước khi gửi.`,
          en: `This sheet has no known table but holds personal data, so all its rows are blank in the archived copy${why.en}. Delete the sheet before sending next time.`
        };
  const plain = told({vi: "", en: ""});
  const byOption = asked && !hidden;
  const message = byOption
    ? told({vi: " theo tùy chọn --drop-personal", en: " as --drop-personal asks"})
    : plain;
  return {
    ...fileProblem("personal-sheet-dropped", message, byOption ? "warning" : "note"),
    ...(byOption && {office: plain}),
    sheet: name === null ? null : tameName(name, "sheet")
  };
}

/** The first cell at fault of a column, and how many more there are: no value, only where they stand. */
function cellsOf(letters: string, rows: readonly number[]): Bilingual {
  const [first] = rows;
  if (first === undefined) return {vi: "", en: ""};
  const cell = `${letters}${first + 1}`;
  const more = rows.length - 1;
  if (more === 0) return {vi: ` (ô ${cell})`, en: ` (cell ${cell})`};
  return {
    vi: ` (ô ${cell} và ${more} ô khác)`,
    en: ` (cell ${cell} and ${more} other cell${more === 1 ? "" : "s"})`
  };
}

/**
 * The findings as problems: the columns, then the cells. An error (`personal-data`) that refuses the file; with `drop` a
 * warning (`personal-column-dropped`, `personal-cell-dropped`); for what the office hid, a note under these codes.
 * `headerRow` is -1 where the columns have no titles; `titles` and `body` name the column of a cell within a known
 * table. `needed`: the columns that the form has, of which few cells are deleted rather than the column; `ownForm`: the
 * file is a form of the project's own, of which no column is ever to be deleted. No message holds a value of a cell, nor a title that is itself a name or number.
 */
export function personalProblems(
  {columns, cells}: PersonalFindings,
  {
    drop,
    sheet,
    headerRow,
    titles = () => "",
    body = [],
    needed = new Set(),
    ownForm = false
  }: {
    drop: boolean;
    sheet: string | null;
    headerRow: number;
    titles?: (column: number) => string;
    body?: readonly number[];
    needed?: ReadonlySet<number>;
    ownForm?: boolean;
  }
): Problem[] {
  const inside = new Set(body);
  const shownSheet = sheet === null ? null : tameName(sheet, "sheet");
  const code = (what: "column" | "cell", hidden: boolean) =>
    drop || hidden ? `personal-${what}-dropped` : "personal-data";
  return [
    ...columns.map(({column, title, sort, hidden, rows = []}): Problem => {
      const at = columnLetters(column);
      const where = cellsOf(at, rows);
      const shown = shownTitle(title);
      const named = shown === null ? {vi: `cột ${at}`, en: `column ${at}`} : {vi: shown, en: shown};
      const {message, ...told} = whatToDo(
        hidden,
        drop,
        {
          vi:
            shown === null
              ? `Cột ${at} có ${sortWords[sort].vi}${where.vi}`
              : `Cột ${at} «${named.vi}» có ${sortWords[sort].vi}${where.vi}`,
          en:
            shown === null
              ? `Column ${at} holds ${sortWords[sort].en}${where.en} and`
              : `Column ${at} «${named.en}» holds ${sortWords[sort].en}${where.en} and`
        },
        toDelete(at, rows, {needed: needed.has(column), own: ownForm})
      );
      return {
        ...fileProblem(code("column", hidden), message, severityOf(hidden, drop)),
        ...told,
        sheet: shownSheet,
        row: headerRow < 0 ? null : headerRow + 1,
        column: named.vi,
        cell: headerRow < 0 ? null : `${at}${headerRow + 1}`
      };
    }),
    ...cells.map(({row, column, sort, hidden}): Problem => {
      const cell = `${columnLetters(column)}${row + 1}`;
      const title = inside.has(row) ? shownTitle(titles(column)) : null;
      const under = title === null ? {vi: "", en: ""} : {vi: ` (cột «${title}»)`, en: ` (column «${title}»)`};
      const {message, ...told} = whatToDo(
        hidden,
        drop,
        {
          vi: `Ô ${cell}${under.vi} có ${sortWords[sort].vi}`,
          en: `Cell ${cell}${under.en} holds ${sortWords[sort].en} and`
        },
        thisCell
      );
      return {
        ...fileProblem(code("cell", hidden), message, severityOf(hidden, drop)),
        ...told,
        sheet: shownSheet,
        row: row + 1,
        column: title,
        cell
      };
    })
  ];
}
