/** Which codes of a text are open, to tell what an end closes. */
export class OpenCodes {
  private readonly open = new Set<string>();
  private readonly closed = new Set<string>();
  /** Ids that are open or were, the innermost last. */
  private readonly begun: string[] = [];

  start(id: string): void {
    this.open.add(id);
    this.begun.push(id);
  }

  /**
   * The id of what an end closes. That of what is closed already closes the innermost code that is open: where Lokalize 22 copies
   * `<bpt id="2"/><ept id="2"/><bpt id="3"/><ept id="3"/>`, the last id is 2.
   */
  end(id: string): string {
    const meant = !this.open.has(id) && this.closed.has(id) ? (this.innermost() ?? id) : id;
    this.open.delete(meant);
    this.closed.add(meant);
    return meant;
  }

  private innermost(): string | undefined {
    for (let last = this.begun.at(-1); last !== undefined; last = this.begun.at(-1)) {
      if (this.open.has(last)) return last;
      this.begun.pop();
    }
    return undefined;
  }
}
