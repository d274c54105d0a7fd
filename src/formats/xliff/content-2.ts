import type { Code, Content, ContentPart } from '../../model/content.ts';
import type { CodeRights } from './content-12.ts';
import { kindOf } from './kinds-2.ts';
import { bareContent, unknownCode } from './normal-content.ts';
import type { ReadElement, ReadInline } from './package.ts';
import { idOf, safeId } from './safe-id.ts';
import type { Said2 } from './wash-2.ts';

/** What stands for the codes of a text. */
export interface CodeSource {
  /** Of `<data>` by its id. */
  readonly data: ReadonlyMap<string, string>;
  readonly rights: CodeRights;
  /** Inline elements of the source, to know its codes again; none while the source itself is read. */
  readonly source: readonly ReadInline<Said2>[];
}

/** The content that inline elements make, with what they say of their codes. */
export function content2(inlines: readonly ReadInline<Said2>[], from: CodeSource): Content {
  const [first] = inlines;
  if (inlines.length < 2 && (first === undefined || typeof first === 'string')) return bareContent(first ?? '');
  const reading = new Reading(from);
  reading.all(inlines);
  return { parts: reading.parts, codes: [...reading.codes.values()] };
}

const DATA_REFS = ['dataRef', 'dataRefStart', 'dataRefEnd'];

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

  all(inlines: readonly ReadInline<Said2>[]): void {
    for (const piece of inlines) {
      if (typeof piece === 'string') this.parts.push({ type: 'text', text: piece });
      else this.inline(piece);
    }
  }

  private know(inlines: readonly ReadInline<Said2>[]): void {
    for (const piece of inlines) {
      if (typeof piece === 'string') continue;
      const { said, content } = piece;
      const id = said.get('id') ?? said.get('startRef') ?? '';
      this.known.add(id);
      for (const key of DATA_REFS) {
        const ref = said.get(key);
        if (ref !== undefined && !this.byData.has(ref)) this.byData.set(ref, id);
      }
      this.know(content);
    }
  }

  private inline(element: ReadElement<Said2>): void {
    const { said, content, tag } = element;
    const id = this.codeId(element);
    if (tag === 'ph') this.add('alone', id, said, { data: this.data(said.get('dataRef')), shown: said.get('equiv') ?? '' });
    if (tag === 'sc') this.add('open', id, said, { data: this.data(said.get('dataRef')) });
    if (tag === 'ec') this.add('close', id, said, { closing: this.data(said.get('dataRef')) });
    if (tag !== 'pc') return;
    this.add('open', id, said, { data: this.data(said.get('dataRefStart')) });
    this.all(content);
    this.add('close', id, said, { closing: this.data(said.get('dataRefEnd')) });
  }

  /** The code that an element stands for: by its id, as a copy, by what it stands for; the end of a code by itself has an id of its own. */
  private codeId({ tag, said }: ReadElement<Said2>): string {
    const own = said.get('id') ?? '';
    const startRef = said.get('startRef');
    if (startRef !== undefined) return this.ids.get(startRef) ?? idOf(startRef);
    const ref = said.get('dataRef') ?? said.get('dataRefStart') ?? '';
    const given = tag === 'ec' ? own.replace(/_end$/, '') : own;
    const id = idOf(this.known.has(own) ? own : (said.get('copyOf') ?? this.byData.get(ref) ?? given));
    this.ids.set(own, id);
    if (!this.byData.has(ref) && ref !== '') this.byData.set(ref, safeId(id));
    return id;
  }

  private data(ref: string | undefined): string {
    return this.from.data.get(ref ?? '') ?? '';
  }

  private add(type: 'alone' | 'open' | 'close', id: string, said: Said2, told: Partial<Code>): void {
    this.parts.push({ type, id });
    const before = this.codes.get(id) ?? unknownCode(id, type);
    const kind = type === 'close' ? before.kind : kindOf(said.get('type'), said.get('subType'));
    const { canDelete, canReorder } = this.from.rights.get(id) ?? rightsOf(said);
    this.codes.set(id, { ...before, canDelete, canReorder, kind, ...told });
  }
}

function rightsOf(said: Said2): Pick<Code, 'canDelete' | 'canReorder'> {
  return { canDelete: said.get('canDelete') !== 'no', canReorder: (said.get('canReorder') ?? 'yes') === 'yes' };
}
