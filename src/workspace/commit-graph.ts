/** How the commits of a history hang together. Commits go by their places in the list, which has each before its parents. */
export class CommitGraph {
  private readonly parents: readonly (readonly number[])[];
  /** Those that go through a commit from first parent to first parent are a range of `starts`, of the length in `sizes`. */
  private readonly starts: Uint32Array;
  private readonly sizes: Uint32Array;

  /** @param parents of each commit, those that it was made on */
  constructor(parents: readonly (readonly number[])[]) {
    this.parents = parents;
    const count = parents.length;
    this.starts = new Uint32Array(count);
    this.sizes = new Uint32Array(count).fill(1);
    const { starts, sizes } = this;
    const firstOf = (at: number) => parents[at]?.[0] ?? null;
    for (let at = 0; at < count; at += 1) {
      const first = firstOf(at);
      if (first !== null) sizes[first] = (sizes[first] ?? 0) + (sizes[at] ?? 0);
    }
    const free = new Uint32Array(count); // where the next child of a commit starts
    let end = 0;
    for (let at = count - 1; at >= 0; at -= 1) {
      const [first, size] = [firstOf(at), sizes[at] ?? 0];
      const start = first === null ? end : (free[first] ?? 0);
      if (first === null) end += size;
      else free[first] = start + size;
      starts[at] = start;
      free[at] = start + 1;
    }
  }

  parentsOf(commit: number): readonly number[] {
    return this.parents[commit] ?? [];
  }

  /** Whether the way from `from` from first parent to first parent goes through `commit`, or begins with it. */
  isOnWay(commit: number, from: number): boolean {
    const start = this.starts[commit] ?? 0;
    const place = this.starts[from] ?? 0;
    return place >= start && place < start + (this.sizes[commit] ?? 0);
  }
}
