/** At a glance so many findings of one code about one file are shown; its return slip lists the others. */
export const shownOfEach = 20;

/** What is shown, and how many more of its sort follow that are not; 0 but for the last of its sort. */
export type Shown<One> = {one: One; more: number};

/** Of the findings of each sort the first few, in their order. `sortOf`: such as the file and the code. */
export function fewOfEach<One>(all: readonly One[], sortOf: (one: One) => string): Shown<One>[] {
  const shown: Shown<One>[] = [];
  const sorts = new Map<string, {last: Shown<One>; count: number}>();
  for (const one of all) {
    const last = {one, more: 0};
    const sort = sorts.get(sortOf(one)) ?? {last, count: 0};
    sorts.set(sortOf(one), sort);
    sort.count += 1;
    if (sort.count > shownOfEach) {
      sort.last.more += 1;
      continue;
    }
    sort.last = last;
    shown.push(last);
  }
  return shown;
}
