import {Float64, Table, tableToIPC, Utf8, vectorFromArray} from "apache-arrow";
import type {Release} from "#src/schema/release.ts";

/**
 * The released figures as one Arrow IPC stream, a row a figure. `value` is null where `absent` holds the symbol of the
 * reason; lists are joined with `|`; dates are ISO texts, null where the source states none.
 */
export function toArrow({figures, manifest}: Release): Uint8Array {
  const text = (read: (row: Release["figures"][number]) => string | null) =>
    vectorFromArray(figures.map(read), new Utf8());
  return tableToIPC(
    new Table({
      id: text(({id}) => id),
      release: text(() => manifest.id),
      area: text(({area}) => area),
      indicator: text(({indicator}) => indicator),
      measure: text(({measure}) => measure),
      unit: text(({unit}) => unit),
      period: text(({period}) => period.id),
      basis: text(({period}) => period.basis),
      start: text(({period}) => period.start),
      end: text(({period}) => period.end),
      value: vectorFromArray(
        figures.map(({value}) => value),
        new Float64()
      ),
      absent: text(({absent}) => absent),
      marks: text(({marks}) => marks.join("|")),
      qualifiers: text(({qualifiers}) => qualifiers.join("|")),
      confidence: text(({confidence}) => confidence),
      source: text(({source}) => source),
      file: text(({provenance}) => provenance.file),
      received: text(({provenance}) => provenance.received),
      cell: text(({provenance}) => provenance.cell)
    }),
    "stream"
  );
}
