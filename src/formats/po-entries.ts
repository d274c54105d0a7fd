import type { FormatFault } from '../model/hand-off.ts';
import { type PoToken, poTokens } from './po-tokens.ts';

/** An entry of a PO file. */
export interface PoEntry {
  /** UTF-16 offset of its first keyword. */
  readonly at: number;
  /** Extracted comments (`#.`), a line each. */
  readonly extracted: readonly string[];
  /** What stands behind `#:`, a line each. */
  readonly references: readonly string[];
  readonly flags: ReadonlySet<string>;
  /** `#| msgid`: the source that the translation was made from; null: not told. */
  readonly previous: string | null;
  readonly context: string | null;
  readonly id: string;
  readonly text: string;
}

/** A PO file: its entries in order, the header among them, and all strings of obsolete ones. */
export interface PoFile {
  readonly entries: readonly PoEntry[];
  readonly obsolete: readonly string[];
}

/** What may follow which keyword. */
const BEHIND: ReadonlyMap<string, readonly string[]> = new Map([
  ['', ['msgctxt', 'msgid']],
  ['msgctxt', ['msgid']],
  ['msgid', ['msgstr']],
  ['msgstr', ['msgctxt', 'msgid']],
]);

/**
 * Reads a PO file by the grammar of GNU gettext, up to the first fault. Plural forms and domains are faults: no sentence of
 * a document has them.
 */
export function readPoEntries(text: string): PoFile | FormatFault {
  const reader = new PoReader();
  const tokens = poTokens(text);
  for (let next = tokens.next(); ; next = tokens.next()) {
    if (next.done === true) return next.value ?? reader.finish(text.length);
    const fault = reader.take(next.value);
    if (fault !== null) return fault;
  }
}

/** What entries have that have none of it: a hundred thousand of each take room. Never added to. */
const NONE: string[] = [];
const NO_FLAGS = new Set<string>();

class PoReader {
  private readonly entries: PoEntry[] = [];
  private readonly obsolete: string[] = [];
  private extracted: string[] = NONE;
  private references: string[] = NONE;
  private flags: Set<string> = NO_FLAGS;
  private at = 0;
  private readonly values = new Map<string, string>();
  private readonly previous = new Map<string, string>();
  /** The keywords that strings belong to now, of the entry and of its older texts. */
  private keyword = '';
  private previousKeyword = '';

  take(token: PoToken): FormatFault | null {
    switch (token.type) {
      case 'comment':
        return this.comment(token);
      case 'obsolete':
        return this.old(token);
      case 'keyword':
        return token.isPrevious ? this.previousWord(token) : this.word(token);
      case 'string':
        return token.isPrevious
          ? this.add(this.previous, this.previousKeyword, token)
          : this.add(this.values, this.keyword, token);
      default:
        return token satisfies never;
    }
  }

  finish(at: number): PoFile | FormatFault {
    return this.end(at, 'the end of the file') ?? { entries: this.entries, obsolete: this.obsolete };
  }

  private comment({ sign, text, at }: Extract<PoToken, { type: 'comment' }>): FormatFault | null {
    const fault = this.end(at, 'a comment');
    if (sign === '.') this.extracted = added(this.extracted, text);
    if (sign === ':') this.references = added(this.references, text);
    if (sign === ',') {
      if (this.flags === NO_FLAGS) this.flags = new Set();
      for (const flag of text.split(',')) this.flags.add(flag.trim());
    }
    return fault;
  }

  /** What was said before an obsolete entry was said of it. */
  private old({ value, at }: Extract<PoToken, { type: 'obsolete' }>): FormatFault | null {
    const fault = this.end(at, 'an obsolete entry');
    this.forget();
    this.obsolete.push(value);
    return fault;
  }

  private word({ name, at }: Extract<PoToken, { type: 'keyword' }>): FormatFault | null {
    if (name === 'msgid_plural' || name === 'msgstr[]')
      return { at, message: `Expected no plural forms, found \`${name.replace('[]', '[')}\`` };
    const expected = BEHIND.get(this.keyword) ?? [];
    const isFilled = this.keyword === '' || this.values.has(this.keyword);
    if (!isFilled || !expected.includes(name)) return this.unexpected(at, `\`${name}\``);
    if (this.keyword === 'msgstr') this.close();
    if (this.keyword === '') this.at = at;
    this.keyword = name;
    return null;
  }

  private previousWord({ name, at }: Extract<PoToken, { type: 'keyword' }>): FormatFault | null {
    const fault = this.end(at, 'an older text (`#|`)');
    this.previousKeyword = name;
    return fault;
  }

  private add(
    values: Map<string, string>,
    keyword: string,
    { value, at }: Extract<PoToken, { type: 'string' }>,
  ): FormatFault | null {
    if (keyword === '') return this.unexpected(at, 'a string');
    values.set(keyword, (values.get(keyword) ?? '') + value);
    return null;
  }

  /** Closes the entry that is open, if one is. */
  private end(at: number, found: string): FormatFault | null {
    if (this.keyword === '') return null;
    if (!this.values.has('msgstr')) return this.unexpected(at, found);
    this.close();
    return null;
  }

  private close(): void {
    const { at, extracted, references, flags, values, previous } = this;
    const [id = '', text = ''] = [values.get('msgid'), values.get('msgstr')];
    const context = values.get('msgctxt') ?? null;
    this.entries.push({ at, extracted, references, flags, previous: previous.get('msgid') ?? null, context, id, text });
    this.forget();
  }

  private forget(): void {
    [this.extracted, this.references, this.flags] = [NONE, NONE, NO_FLAGS];
    this.values.clear();
    this.previous.clear();
    [this.keyword, this.previousKeyword] = ['', ''];
  }

  private unexpected(at: number, found: string): FormatFault {
    const isFilled = this.keyword === '' || this.values.has(this.keyword);
    const expected = isFilled
      ? (BEHIND.get(this.keyword) ?? []).map((name) => `\`${name}\``).join(' or ')
      : `a string behind \`${this.keyword}\``;
    return { at, message: `Expected ${expected}, found ${found}` };
  }
}

function added(list: string[], text: string): string[] {
  if (list === NONE) return [text];
  list.push(text);
  return list;
}
