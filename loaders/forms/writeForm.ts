import {existsSync} from "node:fs";
import {mkdir, writeFile} from "node:fs/promises";
import {basename, dirname, extname, join, resolve} from "node:path";
import type {Bilingual} from "#src/schema/released.ts";
import {fold} from "#src/schema/fold.ts";
import type {Form} from "#src/schema/reference.ts";
import type {WorkbookSpec} from "../exports/file/xlsx/workbookSpec.ts";
import {writeXlsx} from "../exports/file/xlsx/writeXlsx.ts";
import {exportKinds} from "../exports/index.ts";
import {isFault, type ExportKind, type Fault} from "../exports/kind/exportKind.ts";
import {echo} from "../exports/problem.ts";
import {matchReportingUnit} from "../exports/value/matchReportingUnit.ts";
import {judgeReturnPeriod} from "../exports/value/readReturnPeriod.ts";
import {readTitlePeriod} from "../exports/value/readTitlePeriod.ts";
import {returnBases, type ReturnBasis} from "../exports/value/returnWindows.ts";
import type {Reference} from "../reference/reference.ts";
import {archiveFolder, type Settings} from "../settings.ts";
import {UserError} from "../userError.ts";
import {openDerived} from "../warehouse/derive.ts";
import {longForm} from "./longForm.ts";
import {referenceFor} from "./referenceFor.ts";
import {readOpeningStock, type OpeningStock} from "./openingStock.ts";
import {returnForm} from "./returnForm.ts";

/**
 * What a form is asked for, as the command line says it. `out`: the file to write; by default named after the form.
 * `force`: a file that is there already is replaced.
 */
export type FormRequest = {
  kind: string;
  unit?: string;
  period?: string;
  form?: string;
  basis?: string;
  cumulative?: boolean;
  out?: string;
  force?: boolean;
};

/**
 * The file written, and how many areas have an opening stock from an earlier return (0 for other kinds). `folder`: the
 * folder below that of exports whose reference data alone know the unit or form, and in which the return is to be put.
 */
export type WrittenForm = {
  file: string;
  kind: string;
  form: string | null;
  prefilledAreas: number;
  folder?: string;
};

const usage = ({vi, en}: Bilingual) => new UserError(`${vi} / ${en}`, 2);
const usageOf = ({message}: Fault) => usage(message);

function formOf(code: string | undefined, {forms}: Reference): Form {
  const known = forms.filter(({kind}) => kind === "returns");
  const list = known.map((form) => form.code).join(", ");
  const named = code === undefined ? known : known.filter((form) => form.code === code);
  const [form] = named;
  if (form && named.length === 1) return form;
  if (code === undefined)
    throw usage({
      vi: `Có ${known.length} biểu báo cáo; hãy chọn một biểu bằng --form: ${list}.`,
      en: `There are ${known.length} forms of returns; choose one with --form: ${list}.`
    });
  throw usage({
    vi: `Không có biểu «${echo(code)}», hoặc có nhiều phiên bản. Các biểu đã biết: ${list}.`,
    en: `There is no form «${echo(code)}», or it has several versions. Known forms: ${list}.`
  });
}

function basisOf(text: string | undefined, form: Form): ReturnBasis {
  if (text === undefined) return form.basis ?? "administrative";
  const basis = returnBases.find((one) => one === text);
  if (basis) return basis;
  throw usage({
    vi: `Không có cách tính năm «${echo(text)}». Các cách tính: ${returnBases.join(", ")}.`,
    en: `There is no statistical year «${echo(text)}». Known: ${returnBases.join(", ")}.`
  });
}

function required(value: string | undefined, option: string): string {
  if (value !== undefined && value.trim() !== "") return value;
  throw usage({
    vi: `Biểu báo cáo cần tùy chọn ${option}, ví dụ: so138 form --kind returns --unit "Công an huyện Cao Lộc" --period "quý III/2024".`,
    en: `A return needs the option ${option}, for example: so138 form --kind returns --unit "Công an huyện Cao Lộc" --period "quý III/2024".`
  });
}

function periodOf(text: string, basis: ReturnBasis, cumulative: boolean) {
  const title = readTitlePeriod(text);
  if (!title)
    throw usage({
      vi: `Không đọc được kỳ «${echo(text)}». Cách ghi được nhận: «quý III/2024», «6 tháng đầu năm 2024», «9 tháng năm 2024», «năm 2024», «tháng 6/2024».`,
      en: `The period «${echo(text)}» cannot be read. Accepted: «quý III/2024», «6 tháng đầu năm 2024», «9 tháng năm 2024», «năm 2024», «tháng 6/2024».`
    });
  const read = judgeReturnPeriod({
    titles: [title],
    dates: null,
    basis,
    ...(cumulative && {cumulative: true})
  });
  if (isFault(read)) throw usageOf(read);
  const {start, end} = read.period;
  if (start === null || end === null) throw new Error("A period of a statistical year has both days.");
  return {period: {...read.period, start, end}, cumulative: read.accumulation === "cumulative"};
}

/** The opening stock from the warehouse; empty where nothing was ever taken in. */
async function openingStock(
  settings: Settings,
  asked: {unit: string; form: string; start: string}
): Promise<OpeningStock> {
  const folder = archiveFolder(settings);
  if (!existsSync(join(folder, "receipts.jsonl"))) return new Map();
  const warehouse = await openDerived(settings.warehouse, folder);
  try {
    return await readOpeningStock(warehouse.connection, asked);
  } finally {
    warehouse.close();
  }
}

/** Where the form is written: to a workbook, and never over a file that may be filled in already. */
function placeOf(file: string, force: boolean): string {
  if (extname(file).toLowerCase() !== ".xlsx")
    throw usage({
      vi: `Biểu được ghi thành tệp Excel, nên tên tệp phải kết thúc bằng .xlsx, không phải «${echo(basename(file))}».`,
      en: `The form is written as an Excel file, so its name has to end in .xlsx, unlike «${echo(basename(file))}».`
    });
  if (!force && existsSync(file))
    throw usage({
      vi: `Đã có tệp «${file}», có thể đã điền số liệu, nên không ghi đè. Hãy chọn tên khác bằng --out, hoặc thêm --force để ghi đè.`,
      en: `The file «${file}» is there already and may be filled in, so it is not written over. Choose another name with --out, or add --force to replace it.`
    });
  return resolve(file);
}

const fileNameOf = (...parts: string[]) =>
  `${parts
    .map((part) =>
      fold(part)
        .replace(/[^a-z0-9]+/g, "-")
        .replace(/^-|-$/g, "")
    )
    .join("-")}.xlsx`;

type Made = {
  workbook: WorkbookSpec;
  name: string;
  form: string | null;
  prefilledAreas: number;
  folder: string | null;
};

async function makeReturn(settings: Settings, request: FormRequest): Promise<Made> {
  const [name, when] = [required(request.unit, "--unit"), required(request.period, "--period")];
  const {reference, folder} = referenceFor(settings.exports, {unit: name, form: request.form});
  const form = formOf(request.form, reference);
  const basis = basisOf(request.basis, form);
  const {period, cumulative} = periodOf(when, basis, request.cumulative ?? false);
  const unit = matchReportingUnit(name, period, reference);
  if (isFault(unit)) throw usageOf(unit);
  const opening = await openingStock(settings, {unit: unit.code, form: form.code, start: period.start});
  return {
    workbook: returnForm({form, unit, period, cumulative, opening}, reference),
    name: fileNameOf(
      "bieu",
      unit.name.vi,
      period.id.split("@")[0] ?? period.id,
      ...(cumulative ? ["luy-ke"] : [])
    ),
    form: form.code,
    prefilledAreas: opening.size,
    folder
  };
}

/** Tables of other kinds are for no unit and no period of their own: each row names its own. */
function refuseReturnOptions({name}: ExportKind, request: FormRequest): void {
  const given = (["unit", "period", "form", "basis", "cumulative"] as const)
    .filter((option) => request[option] !== undefined && request[option] !== false)
    .map((option) => `--${option}`)
    .join(", ");
  if (given === "") return;
  throw usage({
    vi: `Biểu «${name.vi}» là bảng trống chung, không lập riêng cho đơn vị hay kỳ, nên không dùng tùy chọn ${given}. Hãy bỏ tùy chọn đó rồi chạy lại.`,
    en: `The table «${name.en}» is made for no unit or period of its own, so it takes no ${given}. Leave that out and run again.`
  });
}

/**
 * Writes a blank form as a workbook for an office to fill in, that the reader of exports takes in. Returns are for one
 * reporting unit and period and begin with what its last return left over; forms of other kinds are blank tables.
 * Throws a `UserError` (usage) for a kind, unit, period, form or basis that is not known, and says what is; and
 * for a file that is no workbook, or that is there already; and for a unit or period of a kind that is for none.
 */
export async function writeForm(settings: Settings, request: FormRequest): Promise<WrittenForm> {
  const kind = exportKinds.find(({id}) => id === request.kind);
  if (!kind) {
    const known = exportKinds.map(({id, name}) => `${id} (${name.vi} / ${name.en})`).join(", ");
    throw usage({
      vi: `Không có loại số liệu «${echo(request.kind)}». Các loại: ${known}.`,
      en: `There is no kind of export «${echo(request.kind)}». Known: ${known}.`
    });
  }
  if (kind.id !== "returns") refuseReturnOptions(kind, request);
  const blank = kind.id === "returns" ? null : longForm(kind, referenceFor(settings.exports).reference);
  const made: Made = blank
    ? {workbook: blank, name: fileNameOf("bieu", kind.id), form: null, prefilledAreas: 0, folder: null}
    : await makeReturn(settings, request);
  const file = placeOf(request.out ?? made.name, request.force ?? false);
  await mkdir(dirname(file), {recursive: true});
  await writeFile(file, writeXlsx(made.workbook));
  const {form, prefilledAreas, folder} = made;
  return {file, kind: kind.id, form, prefilledAreas, ...(folder !== null && {folder})};
}
