import type { HandOffDocument, HandOffUnit } from '../model/hand-off.ts';
import { numberPartOf, prefixOf } from '../model/ids.ts';
import { idPrefix } from '../workspace/hash.ts';
import type { SourceFile } from './source-file.ts';

/** Names the units of a file as its document does today. */
export class FullIds {
  private readonly path: string;
  private readonly prefix: string;
  /** That the document had under the name that it was handed off with. */
  private readonly former: string;
  private readonly known: ReadonlySet<string>;

  constructor({ path }: HandOffDocument, source: SourceFile) {
    this.path = source.path;
    this.prefix = prefixOf(source.units[0]?.id ?? idPrefix(source.path));
    this.former = idPrefix(path);
    this.known = new Set(source.units.map(({ id }) => id));
  }

  /** Ids of files that leave the prefix out are numbers. */
  of({ id }: Pick<HandOffUnit, 'id'>): string {
    if (/^\d+$/.test(id)) return `${this.prefix}-${id}`;
    return id.startsWith(`${this.former}-`) ? `${this.prefix}${numberPartOf(id)}` : id;
  }

  /** Why a unit is none of the document; null: it is, or was. */
  faultOf(
    unit: HandOffUnit,
    { isUnchanged, isFound }: { readonly isUnchanged: boolean; readonly isFound: boolean },
  ): string | null {
    const id = this.of(unit);
    const isStrange = isUnchanged ? !this.known.has(id) : !isFound && !id.startsWith(`${this.prefix}-`);
    if (!isStrange && (isFound || (!isUnchanged && unit.hash !== null))) return null;
    return `Expected the id of a sentence of \`${this.path}\`, found \`${unit.id}\``;
  }
}
