import type { XmlElement } from '../xml-parts.ts';

/** What is around a unit in its file. */
export interface UnitScope {
  readonly file: string;
  readonly srcLang: string;
  readonly trgLang: string | null;
  /** What the elements around the unit say, where they do. */
  readonly lang: string | null;
  readonly space: string;
}

/** A unit, and what rules ask of it. */
export interface UnitView {
  readonly unit: XmlElement;
  readonly scope: UnitScope;
  /** Segments, and what stands between them. */
  readonly parts: readonly XmlElement[];
  /** Inline elements of all sources, and of all targets, in the order of the file. */
  readonly sides: readonly [source: readonly XmlElement[], target: readonly XmlElement[]];
  /** The first inline element with an id. */
  readonly byId: ReadonlyMap<string, XmlElement>;
  /** Ids of what stands for codes, and of notes. */
  readonly dataIds: ReadonlySet<string>;
  readonly noteIds: ReadonlySet<string>;
}
