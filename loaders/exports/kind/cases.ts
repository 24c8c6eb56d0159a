import {echo} from "../problem.ts";
import {isUnknown, matchCode, notStated, type MatchedCode} from "../value/matchCode.ts";
import {isPseudonym} from "../value/isPseudonym.ts";
import {earliest, latest, type PartialDate} from "../value/partialDate.ts";
import {readArticles} from "../value/readArticles.ts";
import {readCellDate} from "../value/readCellDate.ts";
import {readCount} from "../value/readCount.ts";
import {caseArea} from "./caseArea.ts";
import {caseColumns} from "./caseColumns.ts";
import {
  caseStages,
  keepsDates,
  laterState,
  stagesBackwards,
  type CaseStage,
  type StageDates
} from "./caseStages.ts";
import {totalOfCases} from "./caseTotals.ts";
import {
  blank,
  isFault,
  type Column,
  type ExportKind,
  type Fault,
  type Layout,
  type Note,
  type Table
} from "./exportKind.ts";
import {rowContract, type Check} from "./rowContract.ts";

/**
 * One case. Key: its code. Each stage has a date as far as it is known (`2023-09` where only the month is), null while
 * it has not come. Null in any other field is "not known", never 0 and never a guess.
 */
export type CaseRow = StageDates & {
  code: string;
  /** Null where the register gives no place: the case then counts in no area. */
  area: string | null;
  /** Articles of the Penal Code, in the order of the register. */
  articles: string[];
  /** Code of the list `caseStatuses`. */
  status: string;
  accused: number | null;
  victims: number | null;
  /** Codes of the lists `purposes`, `routes` and `methods`. */
  purpose: string | null;
  route: string | null;
  method: string | null;
  /** True where the file was returned or the investigation resumed. */
  reopened: boolean;
  register: null;
};

const stageColumns: Record<CaseStage, {header: string; aliases: string[]}> = {
  reported: {
    header: "Ngày tiếp nhận tin",
    aliases: ["Ngày tiếp nhận", "Ngày tiếp nhận tin báo", "Ngày tiếp nhận nguồn tin", "Reported"]
  },
  initiated: {header: "Ngày khởi tố", aliases: ["Ngày khởi tố vụ án", "Ngày KTVA", "Initiated"]},
  concluded: {
    header: "Ngày kết luận điều tra",
    aliases: ["Ngày KLĐT", "Ngày kết thúc điều tra", "Investigation concluded", "Concluded"]
  },
  prosecuted: {header: "Ngày cáo trạng", aliases: ["Ngày truy tố", "Prosecuted", "Indicted"]},
  accepted: {
    header: "Ngày thụ lý",
    aliases: [
      "Ngày tòa án thụ lý",
      "Ngày thụ lý xét xử",
      "Ngày thụ lý (tòa án)",
      "Accepted by the court",
      "Accepted"
    ]
  },
  tried: {
    header: "Ngày xét xử sơ thẩm",
    aliases: ["Ngày XXST", "Ngày xét xử", "Tried at first instance", "Tried"]
  }
};

const columns: Column[] = [
  {field: "number", header: "TT", aliases: ["STT", "Số TT", "No"], required: false},
  {
    field: "code",
    header: "Mã vụ",
    aliases: ["Mã số vụ án", "Mã vụ án", "Mã số vụ", "Số hồ sơ", "Case code", "Code"],
    required: true
  },
  {
    field: "area",
    header: "Nơi xảy ra",
    aliases: ["Địa bàn", "Địa bàn xảy ra", "Nơi xảy ra vụ án", "Place", "Area"],
    required: true
  },
  {
    field: "articles",
    header: "Điều",
    aliases: [
      "Điều luật",
      "Điều (BLHS)",
      "Điều luật (BLHS)",
      "Điều BLHS",
      "Tội danh (điều)",
      "Articles",
      "Article"
    ],
    required: false
  },
  ...caseStages.map((field) => ({field, ...stageColumns[field], required: false})),
  {
    field: "status",
    header: "Tình trạng",
    aliases: ["Trạng thái", "Kết quả giải quyết", "Status"],
    required: true
  },
  {field: "accused", header: "Số bị can", aliases: ["Bị can", "Accused"], required: false, number: true},
  {
    field: "victims",
    header: "Số bị hại",
    aliases: ["Bị hại", "Số nạn nhân", "Victims"],
    required: false,
    number: true
  },
  {field: "purpose", header: "Mục đích", aliases: ["Mục đích mua bán", "Purpose"], required: false},
  {field: "route", header: "Tuyến", aliases: ["Tuyến mua bán", "Route"], required: false},
  {
    field: "method",
    header: "Thủ đoạn",
    aliases: ["Phương thức", "Phương thức, thủ đoạn", "Method"],
    required: false
  },
  {field: "note", header: "Ghi chú", aliases: ["Note", "Notes"], required: false}
];

const titleOf = (field: string) => columns.find((column) => column.field === field)?.header ?? field;

const notPseudonymous: Fault = {
  fault: "code-not-pseudonymous",
  message: {
    vi: "Mã vụ có thể là họ tên, số giấy tờ hoặc số điện thoại nên không được nạp và không được nhắc lại ở đây. Hãy đặt mã không gợi ra người nào: tối đa 30 chữ cái, chữ số và dấu «-», «/», «.», có ít nhất một chữ số, ví dụ VA-24-01.",
    en: "The case code may be a name, an ID or a phone number, so it is not taken in and not repeated here. Use a code that points to nobody: at most 30 letters, digits and «-», «/», «.», one digit at least, for example VA-24-01."
  }
};

const placeMissing: Note = {
  field: "area",
  severity: "warning",
  fault: "place-missing",
  message: {
    vi: "Vụ án không ghi nơi xảy ra: vẫn được nạp nhưng không tính cho địa bàn nào. Hãy bổ sung địa bàn.",
    en: "The case has no place: it is taken in but counts in no area. Add the place."
  }
};

const backwards = (stage: CaseStage, before: CaseStage): Fault => ({
  fault: "stage-runs-backwards",
  message: {
    vi: `«${titleOf(stage)}» sớm hơn «${titleOf(before)}». Hãy kiểm tra hai ngày; nếu hồ sơ bị trả để điều tra bổ sung thì ghi rõ ở cột «Tình trạng».`,
    en: `«${titleOf(stage)}» lies before «${titleOf(before)}». Check both dates; if the file was returned for further investigation, say so in the column «Tình trạng».`
  }
});

const noDate = (field: string): Fault => ({
  fault: "case-without-date",
  message: {
    vi: `Vụ án không có ngày nào. Hãy ghi ít nhất «${titleOf(field)}».`,
    en: `The case has no date at all. Give «${titleOf(field)}» at least.`
  }
});

/** The last stage that a case of some status has passed; a status that is not here says nothing about it. */
const passed = new Map<string, CaseStage>([
  ["verifying", "reported"],
  ["not-initiated", "reported"],
  ["investigating", "initiated"],
  ["prosecution-proposed", "concluded"],
  ["prosecuted", "prosecuted"],
  ["court-accepted", "accepted"],
  ["tried", "tried"]
]);

/** Where status and dates disagree: the date of the stage that the status names is missing, or a later stage has one. */
function statusNotes(status: string, dates: StageDates, has: (field: string) => boolean): Note[] {
  const stage = passed.get(status);
  if (stage === undefined) return [];
  const later = caseStages.slice(caseStages.indexOf(stage) + 1).find((other) => dates[other] !== null);
  if (later !== undefined)
    return [
      {
        field: "status",
        severity: "warning",
        fault: "status-behind-dates",
        message: {
          vi: `Tình trạng chưa đến khâu mà «${titleOf(later)}» đã có ngày. Hãy cập nhật tình trạng hoặc kiểm tra ngày.`,
          en: `The status has not reached the stage of «${titleOf(later)}», which has a date. Update the status or check the date.`
        }
      }
    ];
  if (dates[stage] !== null || !has(stage)) return [];
  return [
    {
      field: "status",
      severity: "warning",
      fault: "status-without-date",
      message: {
        vi: `Tình trạng đã đến khâu này nhưng «${titleOf(stage)}» để trống. Hãy bổ sung ngày.`,
        en: `The status says that this stage has come, but «${titleOf(stage)}» is blank. Add the date.`
      }
    }
  ];
}

const unknownStatus = (text: string): Fault => ({
  fault: "unknown-status",
  message: {
    vi: `Tình trạng «${echo(text)}» không cho biết vụ án đang ở khâu nào. Hãy ghi tình trạng theo danh mục.`,
    en: `The status «${echo(text)}» does not say at which stage the case is. Write a status of the list.`
  }
});

/** So many texts of cells are kept with what they say, of at most so many characters. */
const kept = {texts: 10_000, characters: 40};

/** The same reading, which reads a text that stands in many cells once only. */
function readOnce<Read>(read: (text: string) => Read): (text: string) => Read {
  const known = new Map<string, Read>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const said = read(text);
    if (known.size < kept.texts && text.length <= kept.characters) known.set(text, said);
    return said;
  };
}

/** How the cells of one register are read. */
function cellsOf(table: Table) {
  const {header, reference, style, sheet, notAfter} = table;
  const {date1904 = false} = sheet;
  const areaNamed = caseArea(table);
  const has = (field: string) => header.fields.has(field);
  const {codelists} = reference;
  const stage = (text: string): {date: PartialDate | null; note: Fault | null} | Fault =>
    readCellDate(text, {type: "text", date1904, notAfter}) ?? {date: null, note: null};
  return {
    has,
    stage: readOnce(stage),
    status: (text: string): string | Fault => {
      if (text === "") return blank(titleOf("status"));
      const found = matchCode("caseStatuses", text, {header: titleOf("status"), codelists});
      return isFault(found) ? found : (found.code ?? unknownStatus(text));
    },
    code: (list: "purposes" | "routes" | "methods", field: string, text: string): MatchedCode | Fault =>
      has(field) ? matchCode(list, text, {header: titleOf(field), codelists}) : {code: null, note: null},
    count: (field: string, text: string): {value: number | null; note: Fault | null} | Fault => {
      if (!has(field)) return {value: null, note: null};
      if (text === "" || isUnknown(text)) return {value: null, note: notStated(titleOf(field))};
      return readCount(text, style(field), {percent: false, header: titleOf(field)});
    },
    articles: (text: string): {list: string[]; note: Fault | null} | Fault => {
      if (!has("articles")) return {list: [], note: null};
      if (text === "" || isUnknown(text)) return {list: [], note: notStated(titleOf("articles"))};
      const list = readArticles(text);
      return isFault(list) ? list : {list, note: null};
    },
    /** The area of the day on which the case begins; null where the register gives no place. */
    area: (text: string, date: PartialDate | undefined): string | null | Fault | undefined => {
      if (text === "" || isUnknown(text)) return null;
      const dates = date === undefined ? undefined : {start: earliest(date), end: latest(date)};
      return areaNamed(text, dates);
    }
  };
}

type Cells = ReturnType<typeof cellsOf>;

/** The dates of the stages and the notes on them; undefined where one cannot be read or a stage comes too early. */
function readStages(
  textOf: (field: string) => string,
  check: Check,
  cells: Cells,
  reopened: boolean
): {dates: StageDates; notes: Note[]} | undefined {
  const notes: Note[] = [];
  const read = caseStages.map((stage) => {
    const cell = check(stage, cells.stage(textOf(stage)));
    if (cell?.note) notes.push({field: stage, ...cell.note});
    return [stage, cell?.date] as const;
  });
  // A date that cannot be read is left out, so that the others are still compared with one another.
  const dates = Object.fromEntries(read.map(([stage, date]) => [stage, date ?? null])) as StageDates;
  const faults = stagesBackwards(dates, reopened);
  for (const {stage, before} of faults) check(stage, backwards(stage, before));
  const sound = faults.length === 0 && read.every(([, date]) => date !== undefined);
  if (sound && read.every(([, date]) => date === null)) {
    const field = cells.has("reported") ? "reported" : "initiated";
    check(field, noDate(field));
    return undefined;
  }
  return sound ? {dates, notes} : undefined;
}

const layout: Layout<CaseRow> = {
  form: null,
  columns,
  oneOf: [["initiated", "reported"]],
  open: (table) => {
    const cells = cellsOf(table);
    const dated = (texts: Record<string, string>) =>
      caseStages.some((stage) => {
        const cell = cells.stage(texts[stage] ?? "");
        return isFault(cell) ? cell.fault === "date-not-come" : cell.date !== null;
      });
    const reopens = (status: string) => status === "returned" || status === "resumed";
    return {
      problems: [],
      byColumn: caseColumns(
        {...cells, reopens, statusNotes: (status, dates) => statusNotes(status, dates, cells.has)},
        table.reference
      ),
      isData: (texts) => {
        const status = texts["status"] ?? "";
        if (isPseudonym(texts["code"] ?? ""))
          return status === "" || dated(texts) || !isFault(cells.status(status));
        return status !== "" && dated(texts);
      },
      totalOf: (texts) => totalOfCases(texts, table.style),
      contract: rowContract((textOf, check) => {
        const written = textOf("code");
        const code = check(
          "code",
          written === ""
            ? blank(titleOf("code"))
            : isPseudonym(written)
              ? written.toUpperCase()
              : notPseudonymous
        );
        const status = check("status", cells.status(textOf("status")));
        const reopened = status !== undefined && reopens(status);
        const stages = readStages(textOf, check, cells, reopened);
        const begun = stages && caseStages.map((stage) => stages.dates[stage]).find((date) => date !== null);
        const area = check("area", cells.area(textOf("area"), begun ?? undefined));
        const articles = check("articles", cells.articles(textOf("articles")));
        const accused = check("accused", cells.count("accused", textOf("accused")));
        const victims = check("victims", cells.count("victims", textOf("victims")));
        const purpose = check("purpose", cells.code("purposes", "purpose", textOf("purpose")));
        const route = check("route", cells.code("routes", "route", textOf("route")));
        const method = check("method", cells.code("methods", "method", textOf("method")));
        if (!code || !status || !stages || area === undefined) return undefined;
        if (!articles || !accused || !victims || !purpose || !route || !method) return undefined;
        const noted = {articles, accused, victims, purpose, route, method};
        return {
          facts: [
            {
              field: "code",
              key: code,
              code,
              area,
              articles: articles.list,
              ...stages.dates,
              status,
              accused: accused.value,
              victims: victims.value,
              purpose: purpose.code,
              route: route.code,
              method: method.code,
              reopened,
              register: null
            }
          ],
          notes: [
            ...stages.notes,
            ...Object.entries(noted).flatMap(([field, {note}]) => (note ? [{field, ...note}] : [])),
            ...(area === null ? [placeMissing] : []),
            ...statusNotes(status, stages.dates, cells.has)
          ]
        };
      })
    };
  }
};

export const cases: ExportKind<CaseRow> = {
  id: "cases",
  name: {vi: "Sổ theo dõi vụ án", en: "Case registers"},
  sameFact: {vi: "cùng mã vụ", en: "same case code"},
  replaces: "key",
  layouts: () => [layout],
  laterState,
  disagrees: (later, earlier) =>
    !keepsDates(later, earlier) ||
    (later.area !== null && earlier.area !== null && later.area !== earlier.area)
};
