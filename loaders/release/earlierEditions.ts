import {readCounts} from "../indicators/readCounts.ts";
import type {CountFact} from "../indicators/countTable.ts";
import {archiveFolder, type Settings} from "../settings.ts";
import {endOfDay, vietnamDate} from "../vietnamTime.ts";
import {openDerived} from "../warehouse/derive.ts";
import {instantOf, readEntries} from "../warehouse/receipts.ts";
import type {EarlierEdition} from "./countsToHide.ts";
import type {PublishedLine} from "./publishedLedger.ts";

type Values = ReadonlyMap<string, number>;

const valuesOf = (counts: readonly CountFact[]): Values =>
  new Map(counts.flatMap(({id, value}) => (value === null ? [] : [[id, value] as const])));

/** Whether counts give what a line states of those among them. */
const gives = (counts: Values, {values}: PublishedLine) =>
  values.every(({terms, value}) => {
    const [[id, factor] = ["", 0], ...others] = Object.entries(terms);
    return factor !== 1 || others.length > 0 || (counts.get(id) ?? value) === value;
  });

/**
 * The published releases against which an edition is audited, with the counts from which each was made where today's are
 * others: they are read from the archive as of its day, and, where more came later on that day, as of the receipts before.
 * Those of other editions with a mark are for readers of their own.
 */
export async function earlierEditions(
  settings: Settings,
  {edition, lines, counts}: {edition: string; lines: readonly PublishedLine[]; counts: readonly CountFact[]}
): Promise<EarlierEdition[]> {
  const today = valuesOf(counts);
  const revised = lines.filter((line) => !gives(today, line));
  const found = new Map<PublishedLine, Values>();
  if (revised.length > 0) {
    const folder = archiveFolder(settings);
    const instants = (await readEntries(folder)).entries.map(instantOf).sort();
    const warehouse = await openDerived(settings.warehouse, folder);
    const read = new Map<string, Values>();
    try {
      for (const line of revised)
        for (const instant of [
          endOfDay(line.asOf),
          ...instants.filter((one) => vietnamDate(one) === line.asOf).toReversed()
        ]) {
          const values =
            read.get(instant) ?? valuesOf(await readCounts(warehouse.connection, folder, instant));
          read.set(instant, values);
          if (!gives(values, line)) continue;
          found.set(line, values);
          break;
        }
    } finally {
      warehouse.close();
    }
  }
  return lines.map((line) => ({
    id: `${line.id}/${line.edition}`,
    date: line.published,
    values: line.values,
    then: found.get(line) ?? null,
    isRestricted: line.edition !== edition && (settings.editions[line.edition]?.mark ?? null) !== null
  }));
}
