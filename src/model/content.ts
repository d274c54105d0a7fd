/** What a code of a {@link Content} stands for. */
export const CODE_KINDS = [
  'bold',
  'italic',
  'strike',
  'link',
  'code',
  'address',
  'image',
  'break',
  'html',
  'comment',
  'footnote',
  'placeholder',
] as const;
export type CodeKind = (typeof CODE_KINDS)[number];

/** Markdown inside a sentence that is not for translators to type: XLIFF's inline codes `<ph>` and `<pc>`. */
export interface Code {
  /** Unique in its content: `1`, `2`, … by their starts in the source. */
  readonly id: string;
  readonly kind: CodeKind;
  /** Its Markdown; of a code around text, what stands in front of that. */
  readonly data: string;
  /** What stands behind the text; null for a code that stands alone. */
  readonly closing: string | null;
  /** What a reader sees in its place (the code, the address); empty where that is nothing, and for a code around text. */
  readonly shown: string;
  /** Whether a translation may do without it. */
  readonly canDelete: boolean;
  /** Whether a translation may have it elsewhere among the codes. */
  readonly canReorder: boolean;
}

/** A piece of a sentence. Codes are named by their ids; `open` and `close` stand around what a code applies to. */
export type ContentPart =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'alone'; readonly id: string }
  | { readonly type: 'open'; readonly id: string }
  | { readonly type: 'close'; readonly id: string };

/** A sentence as translators get it: the text that a reader sees, and codes for its Markdown. */
export interface Content {
  readonly parts: readonly ContentPart[];
  readonly codes: readonly Code[];
}
