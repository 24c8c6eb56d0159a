import type {ReturnMeasure} from "../schema/reference.ts";
import type {Bilingual} from "../schema/released.ts";
import type {CountedStage} from "./countedStages.ts";

/** Stock: at a moment; flow: in a period; handled: the one sum of both; unstated: the office does not say which. */
export type CountKind = "stock" | "flow" | "handled" | "unstated";

type Caseload = Extract<CountedStage, {counted: "caseload"}>;

/** A measure of a caseload: its kind, its name and its definition there; `details`: what returns break it down by. */
type Measure = {
  kind: CountKind;
  name: (stage: Caseload) => Bilingual;
  definition: (stage: Caseload) => Bilingual;
  details: (stage: Caseload) => Readonly<Record<string, Bilingual>>;
};

const text = (vi: string, en: string): Bilingual => ({vi, en});
const none = () => ({});
const capital = (one: string) => one.charAt(0).toUpperCase() + one.slice(1);
const sentence = ({vi, en}: Bilingual): Bilingual => text(`${capital(vi)}.`, `${capital(en)}.`);
const named = (vi: string, en: string) => () => text(vi, en);

/** Further ways into a caseload, and out of it. */
const inflows = {
  resumed: text("phục hồi", "resumed"),
  transferred: text("nơi khác chuyển đến", "transferred in"),
  returned: text("nhận lại hồ sơ điều tra bổ sung", "returned for further investigation"),
  split: text("tách vụ", "split off")
};
const outflows = {
  transferred: text("chuyển cơ quan khác", "transferred to another agency"),
  returned: text("trả hồ sơ điều tra bổ sung", "returned for further investigation"),
  joined: text("nhập vụ", "joined to another")
};

/** What returns say of a caseload, in the order of a form. */
export const caseloadMeasures: Readonly<Record<ReturnMeasure, Measure>> = {
  "carried-over": {
    kind: "stock",
    name: named("kỳ trước chuyển sang", "carried over"),
    definition: ({what}) =>
      sentence(
        text(
          `${what.vi}: số kỳ trước chuyển sang, chưa giải quyết xong tại thời điểm bắt đầu kỳ; bằng số còn lại của kỳ trước`,
          `${what.en}: carried over, not done when the period begins; equal to what remained of the period before`
        )
      ),
    details: none
  },
  new: {
    kind: "flow",
    name: ({fresh}) => fresh,
    definition: ({what, fresh}) =>
      sentence(text(`${what.vi}: ${fresh.vi} trong kỳ`, `${what.en}: ${fresh.en} in the period`)),
    details: none
  },
  inflow: {
    kind: "flow",
    name: named("nhận thêm", "inflow"),
    definition: ({what}) =>
      sentence(
        text(
          `${what.vi}: nhận thêm trong kỳ, ngoài số mới`,
          `${what.en}: what came in the period beside the new ones`
        )
      ),
    details: () => inflows
  },
  handled: {
    kind: "handled",
    name: named("tổng thụ lý", "handled"),
    definition: ({what}) =>
      sentence(
        text(
          `${what.vi}: tổng thụ lý trong kỳ, bằng kỳ trước chuyển sang cộng mới và nhận thêm; không cộng qua các kỳ`,
          `${what.en}: all that was handled in the period, carried over plus new and inflows; not added over periods`
        )
      ),
    details: none
  },
  done: {
    kind: "flow",
    name: ({done}) => done,
    definition: ({what, done}) =>
      sentence(text(`${what.vi}: ${done.vi} trong kỳ`, `${what.en}: ${done.en} in the period`)),
    details: ({outcomes}) => outcomes
  },
  outflow: {
    kind: "flow",
    name: named("chuyển đi, trả, nhập", "outflow"),
    definition: ({what}) =>
      sentence(
        text(
          `${what.vi}: ra khỏi tổng thụ lý trong kỳ mà chưa giải quyết`,
          `${what.en}: what left the caseload in the period without being done`
        )
      ),
    details: () => outflows
  },
  remaining: {
    kind: "stock",
    name: named("còn lại", "remaining"),
    definition: ({what}) =>
      sentence(
        text(
          `${what.vi}: còn lại, chưa giải quyết xong tại thời điểm hết kỳ; bằng tổng thụ lý trừ số đã giải quyết và số chuyển đi`,
          `${what.en}: remaining, not done when the period ends; what was handled less what was done and what left`
        )
      ),
    details: none
  },
  overdue: {
    kind: "stock",
    name: named("quá hạn", "overdue"),
    definition: ({what}) =>
      sentence(
        text(
          `${what.vi}: đã quá thời hạn giải quyết tại thời điểm hết kỳ; nằm trong số còn lại`,
          `${what.en}: past the time limit when the period ends; among what remains`
        )
      ),
    details: none
  },
  unstated: {
    kind: "unstated",
    name: named("không rõ loại số", "kind not stated"),
    definition: ({what}) =>
      sentence(
        text(
          `${what.vi}: số không nói rõ có gồm kỳ trước chuyển sang hay không, nên không cộng, không so sánh`,
          `${what.en}: a count that does not say whether it holds what was carried over, so it is neither added nor compared`
        )
      ),
    details: none
  }
};
