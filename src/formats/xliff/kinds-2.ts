import type { CodeKind } from '../../model/content.ts';

/** What XLIFF 2 calls a kind of code: `type`, and `subType` where one type means several. */
const TYPES: readonly (readonly [kind: CodeKind, type: string, subType: string | undefined])[] = [
  ['bold', 'fmt', 'xlf:b'],
  ['italic', 'fmt', 'xlf:i'],
  ['break', 'fmt', 'xlf:lb'],
  ['strike', 'fmt', 'hexapla:strike'],
  ['code', 'fmt', 'hexapla:code'],
  ['link', 'link', undefined],
  ['address', 'link', 'hexapla:address'],
  ['footnote', 'link', 'hexapla:footnote'],
  ['image', 'image', undefined],
  ['placeholder', 'ui', 'xlf:var'],
  ['html', 'other', 'hexapla:html'],
  ['comment', 'other', 'hexapla:comment'],
];

/** What {@link TYPES} say of a kind. */
interface TypeNames {
  readonly type: string;
  readonly subType: string | undefined;
}

const BY_KIND: ReadonlyMap<CodeKind, TypeNames> = new Map(TYPES.map(([kind, type, subType]) => [kind, { type, subType }]));

export function typeOf(kind: CodeKind): Partial<TypeNames> {
  return BY_KIND.get(kind) ?? {};
}

export function kindOf(type: string | undefined, subType: string | undefined): CodeKind {
  const exact = TYPES.find(([, each, sub]) => each === type && sub === subType);
  const [kind] = exact ?? TYPES.find(([, each, sub]) => each === type && sub === undefined) ?? [];
  return kind ?? 'placeholder';
}
