import type { Code, Content, ContentPart } from '../../model/content.ts';
import type { CodeRights } from './content-12.ts';
import { kindOf } from './kinds-2.ts';
import { unknownCode } from './normal-content.ts';
import type { Inline, InlineElement } from './package.ts';
import { idOf, safeId } from './safe-id.ts';

/** What stands for the codes of a text. */
export interface CodeSource {
  /** Of `<data>` by its id. */
  readonly data: ReadonlyMap<string, string>;
  readonly rights: CodeRights;
  /** Inline elements of the source, to know its codes again; none while the source itself is read. */
  readonly source: readonly Inline[];
}

/** The content that inline elements make, with what they say of their codes. */
export function content2(inlines: readonly Inline[], from: CodeSource): Content {
  const reading = new Reading(from);
  reading.all(inlines);
  return { parts: reading.parts, codes: [...reading.codes.values()] };
}

class Reading {
  readonly parts: ContentPart[] = [];
  readonly codes = new Map<string, Code>();
  private readonly from: CodeSource;
  /** Ids of the source's codes, and of those that have what a `<data>` holds. */
  private readonly known = new Set<string>();
  private readonly byData = new Map<string, string>();
  private readonly ids = new Map<string, string>();

  constructor(from: CodeSource) {
    this.from = from;
    this.know(from.source);
  }

  all(inlines: readonly Inline[]): void {
    for (const piece of inlines) {
      if (typeof piece === 'string') this.parts.push({ type: 'text', text: piece });
      else this.inline(piece);
    }
  }

  private know(inlines: readonly Inline[]): void {
    for (const piece of inlines) {
      if (typeof piece === 'string') continue;
      const { attributes, content } = piece;
      const id = attributes['id'] ?? attributes['startRef'] ?? '';
      this.known.add(id);
      for (const ref of [attributes['dataRef'], attributes['dataRefStart'], attributes['dataRefEnd']]) {
        if (ref !== undefined && !this.byData.has(ref)) this.byData.set(ref, id);
      }
      this.know(content);
    }
  }

  private inline(element: InlineElement): void {
    const { attributes, content, tag } = element;
    const id = this.codeId(element);
    if (tag === 'ph')
      this.add('alone', id, element, { data: this.data(attributes['dataRef']), shown: attributes['equiv'] ?? '' });
    if (tag === 'sc') this.add('open', id, element, { data: this.data(attributes['dataRef']) });
    if (tag === 'ec') this.add('close', id, element, { closing: this.data(attributes['dataRef']) });
    if (tag !== 'pc') return;
    this.add('open', id, element, { data: this.data(attributes['dataRefStart']) });
    this.all(content);
    this.add('close', id, element, { closing: this.data(attributes['dataRefEnd']) });
  }

  /** The code that an element stands for: by its id, as a copy, by what it stands for; the end of a code by itself has an id of its own. */
  private codeId({ tag, attributes }: InlineElement): string {
    const { id: own = '', startRef, copyOf } = attributes;
    if (startRef !== undefined) return this.ids.get(startRef) ?? idOf(startRef);
    const ref = attributes['dataRef'] ?? attributes['dataRefStart'] ?? '';
    const given = tag === 'ec' ? own.replace(/_end$/, '') : own;
    const id = idOf(this.known.has(own) ? own : (copyOf ?? this.byData.get(ref) ?? given));
    this.ids.set(own, id);
    if (!this.byData.has(ref) && ref !== '') this.byData.set(ref, safeId(id));
    return id;
  }

  private data(ref: string | undefined): string {
    return this.from.data.get(ref ?? '') ?? '';
  }

  private add(type: 'alone' | 'open' | 'close', id: string, { attributes }: InlineElement, told: Partial<Code>): void {
    this.parts.push({ type, id });
    const before = this.codes.get(id);
    const kind = type === 'close' ? {} : { kind: kindOf(attributes['type'], attributes['subType']) };
    const canReorder = attributes['canReorder'] === undefined || attributes['canReorder'] === 'yes';
    const rights = this.from.rights.get(id) ?? { canDelete: attributes['canDelete'] !== 'no', canReorder };
    this.codes.set(id, { ...(before ?? unknownCode(id, type)), ...rights, ...kind, ...told });
  }
}
