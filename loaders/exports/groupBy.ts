/** The items by what they have in common, in the order in which each group first comes. */
export function groupBy<Item, Common>(
  items: readonly Item[],
  commonOf: (item: Item) => Common
): Map<Common, Item[]> {
  const groups = new Map<Common, Item[]>();
  for (const item of items) {
    const common = commonOf(item);
    const group = groups.get(common);
    if (group) group.push(item);
    else groups.set(common, [item]);
  }
  return groups;
}
