/** Values that were found lately, at most about twice as many as `most`: those that nobody asked for since are forgotten first. */
export class Recent<Key, Value> {
  private readonly most: number;
  private now = new Map<Key, Value>();
  private before = new Map<Key, Value>();

  constructor(most: number) {
    this.most = most;
  }

  get(key: Key): Value | undefined {
    const value = this.now.get(key);
    if (value !== undefined) return value;
    const earlier = this.before.get(key);
    if (earlier !== undefined) this.set(key, earlier);
    return earlier;
  }

  set(key: Key, value: Value): void {
    if (this.now.size >= this.most) {
      this.before = this.now;
      this.now = new Map();
    }
    this.now.set(key, value);
  }
}
