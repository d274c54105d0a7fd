/** MDX that the grammar refuses; `offset` is where, in UTF-16 code units of the parsed text. */
export class MdxSyntaxError extends Error {
  readonly offset: number;

  constructor(message: string, offset: number) {
    super(message);
    this.offset = offset;
  }
}
