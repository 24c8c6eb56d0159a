import type {Period} from "#src/schema/period.ts";

const roman = ["I", "II", "III", "IV"];

/**
 * How a title names the period of a return: «quý III năm 2024», «6 tháng đầu năm 2024», «9 tháng năm 2024», «tháng 6 năm
 * 2024», «năm 2024». Null for a period that is known by its days only.
 */
export function periodTitle({id, kind}: Pick<Period, "id" | "kind">): string | null {
  const [own = id] = id.split("@");
  const year = own.slice(0, 4);
  switch (kind) {
    case "year":
      return `năm ${year}`;
    case "half-year":
      return `6 tháng ${own.endsWith("2") ? "cuối" : "đầu"} năm ${year}`;
    case "nine-months":
      return `9 tháng năm ${year}`;
    case "quarter":
      return `quý ${roman[Number(own.at(-1)) - 1] ?? ""} năm ${year}`;
    case "month":
      return `tháng ${Number(own.slice(5))} năm ${year}`;
    default:
      return null;
  }
}
