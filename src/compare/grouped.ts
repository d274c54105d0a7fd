/** The indexes of equal keys, rising, by key in order of first occurrence. */
export function indexesByKey<Key>(keys: readonly Key[]): ReadonlyMap<Key, number[]> {
  const groups = new Map<Key, number[]>();
  keys.forEach((key, index) => {
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [index]);
    else group.push(index);
  });
  return groups;
}
