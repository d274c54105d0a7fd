import type { Code, Content, ContentPart } from '../../model/content.ts';
import { typeOf } from './kinds-2.ts';
import { isBare, unknownCode } from './normal-content.ts';
import type { OriginalData } from './original-data.ts';
import type { Inline, InlineElement } from './package.ts';
import { safeId } from './safe-id.ts';

/** What the texts of one unit have in common. */
interface Around {
  /** Of the source. */
  readonly codes: readonly Code[];
  /** Ids of codes that are `<pc>`. */
  readonly paired: ReadonlySet<string>;
  readonly data: OriginalData;
}

/** A content as the inline elements of XLIFF 2: `<pc>` where codes nest, `<sc>` and `<ec>` where they cross, `<ph>`. */
export function inlines2(content: Content, around: Around): readonly Inline[] {
  if (isBare(content)) return content.parts.map((part) => (part.type === 'text' ? part.text : ''));
  return new Writing(content, around).all();
}

/** A `<pc>` that is being filled, or, outermost, the content. */
interface Level {
  readonly element: Pick<InlineElement, 'tag' | 'attributes'> | null;
  readonly content: Inline[];
}

class Writing {
  private readonly parts: readonly ContentPart[];
  private readonly around: Around;
  private readonly codes: ReadonlyMap<string, Code>;
  private readonly levels: Level[] = [{ element: null, content: [] }];
  /** Ids that were used here: a second use is a copy, with an id of its own. */
  private readonly used = new Set<string>();
  /** Ids of `<sc>` by those of their codes, to which the next `<ec>` of that code belongs. */
  private readonly started = new Map<string, string>();
  private readonly lastEnd = new Map<string, number>();
  /** Ids of all codes, as they are written. */
  private readonly tokens: ReadonlySet<string>;

  constructor(content: Content, around: Around) {
    this.parts = content.parts;
    this.around = around;
    this.codes = new Map([...content.codes, ...around.codes].map((code) => [code.id, code]));
    content.parts.forEach((part, index) => {
      if (part.type === 'close') this.lastEnd.set(part.id, index);
    });
    const here = new Set(content.parts.flatMap((part) => (part.type === 'text' ? [] : part.id)));
    for (const { id } of around.codes) if (!here.has(id)) this.used.add(safeId(id));
    this.tokens = new Set([...this.codes.keys()].map(safeId));
  }

  all(): readonly Inline[] {
    this.parts.forEach((part, index) => {
      if (part.type === 'text') this.add(part.text);
      else this.code(part.type, this.codes.get(part.id) ?? unknownCode(part.id, part.type), index);
    });
    return this.levels[0]?.content ?? [];
  }

  private add(piece: Inline): void {
    this.levels.at(-1)?.content.push(piece);
  }

  private code(type: 'alone' | 'open' | 'close', code: Code, index: number): void {
    if (type === 'alone') this.add(this.placeholder(code));
    else if (this.around.paired.has(code.id)) this.pair(type, code);
    else if (type === 'open') this.add(this.start(code, index));
    else this.add(this.end(code));
  }

  private placeholder(code: Code): InlineElement {
    const shown = code.shown === '' ? undefined : code.shown;
    const dataRef = this.around.data.idOf(code, 'start');
    return {
      tag: 'ph',
      attributes: withHints({ id: this.ownId(code.id), dataRef, equiv: shown, disp: shown }, code),
      content: [],
    };
  }

  private pair(type: 'open' | 'close', code: Code): void {
    if (type === 'open') {
      const { data } = this.around;
      const id = this.ownId(code.id);
      const refs = { id, dataRefStart: data.idOf(code, 'start'), dataRefEnd: data.idOf(code, 'end') };
      this.levels.push({ element: { tag: 'pc', attributes: withHints(refs, code) }, content: [] });
      return;
    }
    const level = this.levels.pop();
    if (level?.element) this.add({ ...level.element, content: level.content });
  }

  /** An opening code whose end stands somewhere behind it, or nowhere. */
  private start(code: Code, index: number): InlineElement {
    const id = this.ownId(code.id);
    const hasEnd = (this.lastEnd.get(code.id) ?? -1) > index && !this.started.has(code.id);
    if (hasEnd) this.started.set(code.id, id);
    const attributes = withHints({ id, dataRef: this.around.data.idOf(code, 'start') }, half(code));
    return { tag: 'sc', attributes: hasEnd ? attributes : { ...attributes, isolated: 'yes' }, content: [] };
  }

  private end(code: Code): InlineElement {
    const start = this.started.get(code.id);
    this.started.delete(code.id);
    const dataRef = this.around.data.idOf(code, 'end');
    const tie = start === undefined ? { isolated: 'yes', id: this.endId(code.id), dataRef } : { startRef: start, dataRef };
    return { tag: 'ec', attributes: withHints(tie, half(code)), content: [] };
  }

  private ownId(id: string): string {
    return this.freeId(safeId(id), 1);
  }

  private endId(id: string): string {
    return this.freeId(`${safeId(id)}_end`, 0);
  }

  /** The id that is wanted, or else with a number behind it; `own` is 1 where it may be that of a code. */
  private freeId(wanted: string, own: 0 | 1): string {
    let id = wanted;
    for (let count = 1; this.used.has(id) || (count > own && this.tokens.has(id)); count += 1) id = `${wanted}_${count + 1}`;
    this.used.add(id);
    return id;
  }
}

type Attributes = Record<string, string | undefined>;

/** `attributes` with what a code is and what may be done with it. */
function withHints(attributes: Attributes, { kind, canDelete, canReorder }: Omit<Code, 'id'>): Attributes {
  const { type, subType } = typeOf(kind);
  attributes['type'] = type;
  attributes['subType'] = subType;
  attributes['canCopy'] = 'no';
  attributes['canDelete'] = canDelete && canReorder ? undefined : 'no';
  attributes['canReorder'] = canReorder ? undefined : 'firstNo';
  return attributes;
}

/** That half a code keeps its place cannot be said: other codes may stand between. */
function half(code: Code): Code {
  return code.canReorder ? code : { ...code, canReorder: true };
}
