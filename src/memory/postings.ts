/** For each key the texts that have it, in one array: a hundred thousand lists of their own are ten times as large. */
export class Postings {
  private readonly starts: Int32Array;
  private readonly texts: Int32Array;

  /** `keysOf` has the keys of each text; all are below `keyCount`. */
  constructor(keysOf: readonly (readonly number[])[], keyCount: number) {
    const starts = new Int32Array(keyCount + 1);
    for (const keys of keysOf) for (const key of keys) starts[key + 1] = (starts[key + 1] ?? 0) + 1;
    for (let key = 0; key < keyCount; key += 1) starts[key + 1] = (starts[key + 1] ?? 0) + (starts[key] ?? 0);
    const next = starts.slice();
    const texts = new Int32Array(starts[keyCount] ?? 0);
    keysOf.forEach((keys, text) => {
      for (const key of keys) {
        const place = next[key] ?? 0;
        texts[place] = text;
        next[key] = place + 1;
      }
    });
    this.starts = starts;
    this.texts = texts;
  }

  /** How many texts have a key; 0 for a negative one. */
  count(key: number): number {
    return key < 0 ? 0 : (this.starts[key + 1] ?? 0) - (this.starts[key] ?? 0);
  }

  /** The texts that have a key. */
  of(key: number): Int32Array {
    return this.texts.subarray(this.starts[key] ?? 0, this.starts[key + 1] ?? 0);
  }
}
