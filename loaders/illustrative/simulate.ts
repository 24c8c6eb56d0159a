import {randomLcg, randomPoisson} from "d3";
import {communes, type Commune} from "./places.ts";
import {dayOf, isoOf, type Day} from "./days.ts";

/** A report of crime. `closed`: the day of its outcome; `persons`: possible victims whom it names. */
export type Report = {
  commune: Commune;
  received: Day;
  closed: Day;
  outcome: "initiated" | "not-initiated" | "suspended" | "transferred";
  persons: number;
};

/** A case initiated from a report. Days that lie after the last return have not come yet for its reader. */
export type Case = {
  code: string;
  commune: Commune;
  articles: readonly string[];
  received: Day;
  initiated: Day;
  /** The investigation ends with a conclusion or with a suspension. */
  concluded: Day | null;
  suspended: Day | null;
  prosecuted: Day | null;
  accepted: Day | null;
  tried: Day | null;
  accused: number;
  victims: number;
  purpose: string;
  route: string;
};

/** A person of a report: received, then identified as a victim or not, then perhaps supported. */
export type Person = {
  commune: Commune;
  received: Day;
  decided: Day;
  identified: boolean;
  supported: Day | null;
};

export type World = {reports: Report[]; cases: Case[]; persons: Person[]};

export const firstDay = dayOf("2015-06-01");
/** The last day that the exports know of. */
export const knownUpTo = dayOf("2026-09-14");

/** A pilot with an effect on detection in Lâm Khê, and one without in Sơn Bàn, over the same months. */
export const pilotDays = {start: dayOf("2022-07-01"), end: dayOf("2023-06-30")};

/** Reports a month in the whole province where nothing particular happens. */
const usual = 3.4;

/** How many times as many reports as usual a commune has in a month. */
function factor({district}: Commune, day: Day): number {
  const month = isoOf(day).slice(0, 7);
  let times = 1;
  if (month >= "2020-03" && month <= "2022-02") times *= 0.55;
  if (/^20(?:22|24)-0[789]$/.test(month)) times *= 1.3;
  if (district === "BL1" && day >= pilotDays.start && day <= pilotDays.end) times *= 2.8;
  return times;
}

const purposes: readonly [string, number][] = [
  ["Cưỡng bức lao động", 0.42],
  ["Bóc lột tình dục", 0.3],
  ["Cưỡng ép kết hôn", 0.18],
  ["Mục đích khác", 0.1]
];

/**
 * Draws the events of the province from 2015 on, from one seed: the same seed gives the same events on every machine
 * (a linear congruential generator and Poisson counts of d3-random).
 */
export function simulate(seed: number): World {
  const random = randomLcg(seed);
  const poisson = (mean: number) => randomPoisson.source(random)(mean)();
  const wait = (least: number, mean: number) => least + Math.floor(-Math.log(1 - random()) * (mean - least));
  const pick = <Value>(choices: readonly (readonly [Value, number])[]): Value => {
    let left = random();
    for (const [value, share] of choices) {
      left -= share;
      if (left < 0) return value;
    }
    const [[last] = []] = choices.slice(-1);
    return last as Value;
  };
  const whole = communes.reduce((sum, {weight}) => sum + weight, 0);
  const world: World = {reports: [], cases: [], persons: []};
  for (let day = firstDay; day <= knownUpTo; day += 1)
    for (const commune of communes) {
      const count = poisson((usual * 12 * commune.weight * factor(commune, day)) / whole / 365.25);
      for (let index = 0; index < count; index += 1) {
        const persons = 1 + poisson(0.5);
        const outcome = pick([
          ["initiated", 0.55],
          ["not-initiated", 0.28],
          ["suspended", 0.1],
          ["transferred", 0.07]
        ] as const);
        const closed = day + wait(3, 32);
        world.reports.push({commune, received: day, closed, outcome, persons});
        for (let person = 0; person < persons; person += 1) {
          const decided = day + wait(5, 40);
          const identified = random() < 0.72;
          const supported = identified && random() < 0.8 ? decided + wait(2, 30) : null;
          world.persons.push({commune, received: day, decided, identified, supported});
        }
        if (outcome !== "initiated") continue;
        const concluded = closed + wait(45, 120);
        const stopped = random() < 0.08;
        const prosecuted = concluded + wait(8, 28);
        const accepted = prosecuted + wait(2, 9);
        const tried = accepted + wait(20, 55);
        world.cases.push({
          code: "",
          commune,
          articles: [random() < 0.3 ? "151" : "150"],
          received: day,
          initiated: closed,
          concluded: stopped ? null : concluded,
          suspended: stopped ? concluded : null,
          prosecuted: stopped ? null : prosecuted,
          accepted: stopped ? null : accepted,
          tried: stopped ? null : tried,
          accused: 1 + poisson(0.9),
          victims: persons,
          purpose: pick(purposes),
          route: random() < 0.68 ? "Ra nước ngoài" : "Trong nước"
        });
      }
    }
  world.cases.sort((one, other) => one.initiated - other.initiated);
  const numbers = new Map<string, number>();
  for (const one of world.cases) {
    const year = isoOf(one.initiated).slice(2, 4);
    const number = (numbers.get(year) ?? 0) + 1;
    numbers.set(year, number);
    one.code = `BL-VA-${year}-${String(number).padStart(3, "0")}`;
  }
  return world;
}
