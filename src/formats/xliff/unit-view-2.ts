import { childrenNamed, type XmlElement } from '../xml-element.ts';

/** What is around a unit in its file. */
export interface UnitScope {
  readonly file: string;
  readonly srcLang: string;
  readonly trgLang: string | null;
  /** What the elements around the unit say, where they do. */
  readonly lang: string | null;
  readonly space: string;
}

/** A `<segment>` or `<ignorable>` with the texts in it. */
export interface PartView {
  readonly element: XmlElement;
  readonly source: XmlElement | null;
  readonly target: XmlElement | null;
}

/** A unit that keeps the schema, and what rules and readers ask of it, looked for once. */
export class UnitView {
  readonly unit: XmlElement;
  readonly scope: UnitScope;
  /** Segments, and what stands between them. */
  readonly parts: readonly PartView[];
  /** What stands for codes, and notes: `<data>` and `<note>`. */
  readonly data: readonly XmlElement[];
  readonly notes: readonly XmlElement[];
  /** Inline elements of all sources, and of all targets, in the order of the file. */
  readonly sides: readonly [source: readonly XmlElement[], target: readonly XmlElement[]];
  private idsOfNotes: ReadonlySet<string | undefined> | null = null;
  private firstById: ReadonlyMap<string, XmlElement> | null = null;

  constructor(unit: XmlElement, scope: UnitScope) {
    const parts: PartView[] = [];
    for (const node of unit.children) {
      if (typeof node === 'string' || node.namespace !== unit.namespace) continue;
      if (node.name === 'segment' || node.name === 'ignorable') parts.push(partView(node));
    }
    const sides: [XmlElement[], XmlElement[]] = [[], []];
    for (const { source, target } of parts) {
      if (source !== null) addInlines(sides[0], source);
      if (target !== null) addInlines(sides[1], target);
    }
    this.unit = unit;
    this.scope = scope;
    this.parts = parts;
    this.data = childrenNamed(unit, 'originalData').flatMap((original) => childrenNamed(original, 'data'));
    this.notes = childrenNamed(unit, 'notes').flatMap((all) => childrenNamed(all, 'note'));
    this.sides = sides;
  }

  get noteIds(): ReadonlySet<string | undefined> {
    this.idsOfNotes ??= new Set(this.notes.map(({ attributes }) => attributes.get('id')));
    return this.idsOfNotes;
  }

  /** The first inline element with an id. */
  get byId(): ReadonlyMap<string, XmlElement> {
    if (this.firstById !== null) return this.firstById;
    const byId = new Map<string, XmlElement>();
    for (const element of this.sides.flat()) {
      const id = element.attributes.get('id') ?? '';
      if (!byId.has(id)) byId.set(id, element);
    }
    this.firstById = byId;
    return byId;
  }
}

function partView(element: XmlElement): PartView {
  const [source = null] = childrenNamed(element, 'source');
  const [target = null] = childrenNamed(element, 'target');
  return { element, source, target };
}

function addInlines(found: XmlElement[], { children }: XmlElement): void {
  for (const node of children) {
    if (typeof node === 'string') continue;
    found.push(node);
    if (node.children.length > 0) addInlines(found, node);
  }
}
