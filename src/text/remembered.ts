/** The value of a key, which `find` gives when it is first asked for. */
export function remembered<Key, Value extends NonNullable<unknown>>(values: Map<Key, Value>, key: Key, find: () => Value): Value {
  let value = values.get(key);
  if (value === undefined) {
    value = find();
    values.set(key, value);
  }
  return value;
}
