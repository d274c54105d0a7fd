import type { Content } from '../model/content.ts';
import type { FormatFault, HandOff, HandOffDocument, HandOffFormat, HandOffUnit } from '../model/hand-off.ts';
import { isLocale, type Locale } from '../model/locale.ts';
import { type LineIndex, lineIndex } from '../text/lines.ts';
import { placeAt } from './place-at.ts';
import { readTmxFile, type TmxFile, type TmxUnit } from './tmx-file.ts';
import { isSameLanguage, variantIn } from './tmx-languages.ts';
import { DOCUMENT, propertyOf, readUnitProperties, unitProperties } from './tmx-properties.ts';
import { type Property, type TmxEntry, tmxText } from './tmx-text.ts';

const TARGET = 'x-target-language';

/**
 * TMX 1.4: what a hand-off has of translations. A unit with one that is more than a draft is a `<tu>` with its id, which comes
 * back as the unit's; the translations of older and of similar texts are there for translation memories alone.
 */
export const tmxFormat: HandOffFormat = {
  name: 'tmx',
  extension: 'tmx',
  isLike: (head) => /<tmx[\s>]/.test(head),
  write: async (handOff, { toolVersion }) => {
    const { sourceLocale, targetLocale, documents } = handOff;
    const properties = [[TARGET, targetLocale] as const, ...documents.map(documentProperty)];
    const entries = [...documents.flatMap(({ path, units }) => translated(path, units)), ...offered(documents)];
    return tmxText(entries, { sourceLocale, targetLocale, toolVersion, datatype: 'plaintext', properties });
  },
  read: async (text) => {
    const file = await readTmxFile(text);
    return 'message' in file ? file : handOffOf(text, file);
  },
};

function documentProperty({ path, hash }: HandOffDocument): Property {
  return [DOCUMENT, `${hash ?? '-'} ${path}`];
}

function translated(path: string, units: readonly HandOffUnit[]): readonly TmxEntry[] {
  return units.flatMap((unit) => {
    const { id, source, target, state, notes } = unit;
    if (target === null || target.parts.length === 0 || state === 'initial') return [];
    return [{ id, source, target, properties: unitProperties(path, unit), notes }];
  });
}

/** The translations of older texts and of similar ones, each once. */
function offered(documents: readonly HandOffDocument[]): readonly TmxEntry[] {
  const seen = new Set<string>();
  const all = documents.flatMap(({ path, units }) =>
    units.flatMap(({ previous, matches }) => [
      ...(previous === null ? [] : [{ ...previous, origin: path }]),
      ...matches.map(({ source, target, origin }) => ({ source, target, origin })),
    ]),
  );
  return all.flatMap(({ source, target, origin }) => {
    const key = JSON.stringify([source, target]);
    if (target.parts.length === 0 || seen.has(key)) return [];
    seen.add(key);
    return [{ id: null, source, target, properties: [['x-origin', origin] as const], notes: [] }];
  });
}

/** The hand-off that a file is, or the first thing that is wrong with it. Units that have no document are of no hand-off. */
function handOffOf(text: string, { sourceLanguage, properties, units }: TmxFile): HandOff | FormatFault {
  const named = propertyOf(properties, TARGET);
  const target =
    named ??
    units.flatMap(({ variants }) => variants).find(({ language }) => !isSameLanguage(language, sourceLanguage))?.language;
  if (!isLocale(sourceLanguage))
    return { at: 0, message: `Expected the language of the source as \`srclang\`, found \`${sourceLanguage}\`` };
  if (target === undefined || !isLocale(target))
    return {
      at: 0,
      message: `Expected the language of the target as the property \`${TARGET}\`, found ${target === undefined ? 'none' : `\`${target}\``}`,
    };
  const documents = new Documents(text, properties);
  for (const unit of units) {
    const path = propertyOf(unit.properties, DOCUMENT);
    const fault = path === null ? null : documents.add(path, unit, [sourceLanguage, target]);
    if (fault !== null) return fault;
  }
  const all = documents.all();
  if (all.length === 0)
    return {
      at: 0,
      message: `Expected units with the property \`${DOCUMENT}\`, found none; \`hexapla tm import\` reads any memory`,
    };
  return { sourceLocale: sourceLanguage, targetLocale: target, documents: all };
}

/** Collects units by their documents. */
class Documents {
  private readonly lines: LineIndex;
  private readonly documents = new Map<string, { readonly hash: string | null; readonly units: Map<string, HandOffUnit> }>();

  constructor(text: string, properties: readonly Property[]) {
    this.lines = lineIndex(text);
    for (const [name, value] of properties) {
      const [, hash, path] = name === DOCUMENT ? (/^([0-9a-f]{40}|-) ([\s\S]*)$/.exec(value) ?? []) : [];
      if (path !== undefined) this.documents.set(path, { hash: hash === '-' ? null : (hash ?? null), units: new Map() });
    }
  }

  add(path: string, unit: TmxUnit, [from, to]: readonly [Locale, Locale]): FormatFault | null {
    const { at, id } = unit;
    if (id === null) return { at, message: 'Expected `tuid` of a `<tu>` with a document, found none' };
    const place = placeAt(this.lines, at);
    const document = this.documents.get(path) ?? { hash: null, units: new Map<string, HandOffUnit>() };
    const known = document.units.get(id)?.place;
    if (known != null)
      return {
        at,
        message: `Expected each \`tuid\` of \`${path}\` once, found \`${id}\` on lines ${known.line} and ${place.line}`,
      };
    const [source, target] = [variantIn(unit, from), variantIn(unit, to)];
    if (source === null) return { at, message: `Expected a text in \`${from}\`, found none` };
    if (target === null) return null;
    this.documents.set(path, document);
    document.units.set(id, {
      id,
      source: source.content,
      target: withCodesOf(source.content, target.content),
      place,
      notes: unit.notes,
      previous: null,
      matches: [],
      ...readUnitProperties(unit.properties),
    });
    return null;
  }

  all(): readonly HandOffDocument[] {
    return [...this.documents].map(([path, { hash, units }]) => ({ path, hash, units: [...units.values()] }));
  }
}

/** The codes that the source has, too, as they are there: of a half of one the target does not tell the other. */
function withCodesOf(source: Content, target: Content): Content {
  const { parts, codes } = target;
  if (codes.length === 0) return target;
  const known = new Map(source.codes.map((code) => [code.id, code]));
  return { parts, codes: codes.map((code) => known.get(code.id) ?? code) };
}
