import type { Code, CodeKind, Content, ContentPart } from '../model/content.ts';
import { TMX_TYPES } from './tmx-text.ts';

const KINDS: ReadonlyMap<string, CodeKind> = new Map(TMX_TYPES.map(([kind, type]) => [type, kind]));
const ELEMENTS = new Set(['bpt', 'ept', 'ph', 'it', 'ut']);

/** An element of a `<seg>` that stands for a code. */
interface OpenCode {
  readonly element: string;
  readonly attributes: ReadonlyMap<string, string>;
  data: string;
}

/**
 * Makes content of the elements and texts inside a `<seg>`. Never fails: of what does not fit together, each half is a code
 * of its own.
 */
export class SegmentBuilder {
  private readonly parts: ContentPart[] = [];
  private readonly codes = new Map<string, Code>();
  /** Ids of codes by the `i` of their start, until their end. */
  private readonly starts = new Map<string, string>();
  /** Ids of codes whose start is not known. */
  private readonly ends = new Set<string>();
  private code: OpenCode | null = null;
  /** Open elements inside of the code. */
  private inside = 0;

  open(element: string, attributes: ReadonlyMap<string, string>): void {
    if (this.code !== null) this.inside += 1;
    // `<hi>` marks text and stands for nothing.
    else if (ELEMENTS.has(element)) this.code = { element, attributes, data: '' };
  }

  text(text: string): void {
    if (this.code !== null) {
      this.code.data += text;
      return;
    }
    const last = this.parts.at(-1);
    if (last?.type === 'text') this.parts[this.parts.length - 1] = { type: 'text', text: last.text + text };
    else if (text !== '') this.parts.push({ type: 'text', text });
  }

  close(): void {
    const { code } = this;
    if (code === null) return;
    if (this.inside > 0) {
      this.inside -= 1;
      return;
    }
    this.code = null;
    this.parts.push(this.partOf(code));
  }

  content(): Content {
    return { parts: this.parts, codes: [...this.codes.values()] };
  }

  private partOf({ element, attributes, data }: OpenCode): ContentPart {
    const pairing = attributes.get('i') ?? '';
    const named = attributes.get('x') ?? null;
    if (element === 'ept' || (element === 'it' && attributes.get('pos') === 'end')) {
      const id = element === 'ept' ? this.startOf(pairing) : named;
      return { type: 'close', id: this.ended(id, { ...draft(attributes, ''), closing: data }) };
    }
    if (element !== 'bpt' && element !== 'it') return { type: 'alone', id: this.added(named, draft(attributes, data)) };
    const id = this.added(named, { ...draft(attributes, data), closing: '' });
    if (element === 'bpt') this.starts.set(pairing, id);
    return { type: 'open', id };
  }

  private startOf(pairing: string): string | null {
    const id = this.starts.get(pairing) ?? null;
    this.starts.delete(pairing);
    return id;
  }

  /** Gives a code its closing; one without a start is new. */
  private ended(id: string | null, code: Omit<Code, 'id'>): string {
    const known = id === null ? undefined : this.codes.get(id);
    if (known === undefined || known.closing === null) {
      const own = this.added(id, code);
      this.ends.add(own);
      return own;
    }
    this.codes.set(known.id, { ...known, closing: code.closing });
    return known.id;
  }

  /** The id of a code: that of one which says the same, or a new one. */
  private added(wanted: string | null, code: Omit<Code, 'id'>): string {
    const id = wanted ?? String(this.codes.size + 1);
    const known = this.codes.get(id);
    if (known !== undefined && code.closing === '' && this.ends.delete(id)) {
      this.codes.set(id, { ...known, data: code.data });
      return id;
    }
    if (
      known !== undefined &&
      wanted !== null &&
      known.data === code.data &&
      (known.closing === null) === (code.closing === null)
    )
      return id;
    const own = known === undefined ? id : `${id}-${this.codes.size + 1}`;
    this.codes.set(own, { id: own, ...code });
    return own;
  }
}

function draft(attributes: ReadonlyMap<string, string>, data: string): Omit<Code, 'id'> {
  const kind = KINDS.get(attributes.get('type') ?? '') ?? (/^<[/A-Za-z!]/.test(data) ? 'html' : 'placeholder');
  return { kind, data, closing: null, shown: '', canDelete: false, canReorder: true };
}
