import type { Code, Content } from '../../model/content.ts';
import type { HandOff, HandOffDocument, HandOffUnit } from '../../model/hand-off.ts';
import { attributeText, xmlHeld } from '../xml-text.ts';
import { codeRights } from './content-12.ts';
import { inlines2 } from './inlines-2.ts';
import { MATCHES, METADATA, XLIFF_2 } from './namespaces-2.ts';
import { isBare } from './normal-content.ts';
import { percent } from './normal-hand-off.ts';
import { OriginalData } from './original-data.ts';
import { openPackage, type PlainUnit, PORTION, type XliffPackage } from './package.ts';
import { pairedIds } from './pairing-2.ts';
import { safeId } from './safe-id.ts';
import { attributesText, contentHeld, held } from './xml-held.ts';

const NO_IDS: ReadonlySet<string> = new Set();

/**
 * XLIFF 2.1, valid by its schemas and its rules, of a normal hand-off.
 *
 * @throws InputError for a text that XML cannot hold
 */
export async function write2(handOff: HandOff): Promise<string> {
  const xliff = await openPackage('2.1');
  const root = attributesText('', {
    version: '2.1',
    xmlns: XLIFF_2,
    'xmlns:mda': METADATA,
    'xmlns:mtc': MATCHES,
    srcLang: handOff.sourceLocale,
    trgLang: handOff.targetLocale,
  });
  const files = handOff.documents.map((document, index) => fileText(document, index + 1, xliff));
  return `<?xml version="1.0" encoding="UTF-8"?>\n<xliff${root}>\n${files.join('')}</xliff>\n`;
}

function fileText({ path, hash, units }: HandOffDocument, number: number, xliff: XliffPackage): string {
  const metadata = metadataText(hash === null ? [] : [['document-hash', hash]], path);
  const body: string[] = [];
  for (let start = 0; start < units.length; start += PORTION) body.push(unitsText(units.slice(start, start + PORTION), xliff));
  // A file has to have a unit or a group.
  const content = units.length === 0 ? '<group id="empty"/>\n' : body.join('');
  return `<file${attributesText(path, { id: `f${number}`, original: path })}>\n${metadata}${content}</file>\n`;
}

/** A text with its translation, as it is written, with what its codes stand for. */
interface Written {
  readonly plain: PlainUnit;
  readonly data: OriginalData;
  readonly rights: readonly Meta[];
}

/** A translation that goes beside a unit. */
interface Offer {
  readonly source: Content;
  readonly target: Content;
  readonly attributes: Readonly<Record<string, string>>;
}

/** The package writes texts and notes; what it cannot write is put in behind its back, and offers are taken out of units of their own. */
function unitsText(units: readonly HandOffUnit[], xliff: XliffPackage): string {
  const prepared = units.map((unit) => {
    const offers = offersOf(unit).map((offer) => ({ offer, ...prepare(offer, unit.id) }));
    return { unit, own: prepare(unit, unit.id), offers };
  });
  const plain = prepared.flatMap(({ unit, own, offers }) => [
    withIdAndNotes(own.plain, unit),
    ...offers.map((each) => each.plain),
  ]);
  const written = xliff.write(plain);
  let next = 0;
  const texts = prepared.map(({ unit, own, offers }) => {
    const element = written[next++] ?? '';
    const segment = segmentId(unit);
    const beside = offers.map((each) => matchText(written[next++] ?? '', { ...each, unit: unit.id, segment }));
    const matches = beside.length === 0 ? '' : `<mtc:matches>${beside.join('')}</mtc:matches>`;
    return unitText(element, unit, {
      own,
      segment,
      before: metadataText([...contextsOf(unit), ...own.rights], unit.id) + matches,
    });
  });
  return texts.join('');
}

function prepare({ source, target }: { readonly source: Content; readonly target: Content | null }, id: string): Written {
  contentHeld(source, id);
  if (target !== null) contentHeld(target, id);
  const data = new OriginalData();
  const around = { codes: source.codes, paired: isWithoutCodes(source, target) ? NO_IDS : pairedIds(source, target), data };
  const plain = {
    attributes: { id: '' },
    source: inlines2(source, around),
    target: target && inlines2(target, around),
    notes: [],
  };
  return { plain, data, rights: around.paired === NO_IDS ? [] : rightsOf(source, target, around.paired) };
}

function isWithoutCodes(source: Content, target: Content | null): boolean {
  return isBare(source) && (target === null || isBare(target));
}

/** Rights that attributes cannot tell: that half a code keeps its place, that one which does so may be deleted. */
function rightsOf(source: Content, target: Content | null, paired: ReadonlySet<string>): readonly Meta[] {
  const isTold = ({ id, closing, canDelete, canReorder }: Code) =>
    canReorder || (!canDelete && (closing === null || paired.has(id)));
  const untold = ({ parts, codes }: Content): Content => ({ parts, codes: codes.filter((code) => !isTold(code)) });
  const text = codeRights(untold(source), target && untold(target));
  return text === '' ? [] : [['code-rights', text]];
}

function withIdAndNotes(plain: PlainUnit, { id, notes }: HandOffUnit): PlainUnit {
  for (const text of [id, ...notes]) xmlHeld(text, id);
  return { ...plain, attributes: { id: safeId(id), 'xml:space': 'preserve' }, notes };
}

/** An id for the segment, which no code has. */
function segmentId({ source, target }: HandOffUnit): string {
  if (isWithoutCodes(source, target)) return 's';
  const taken = new Set([...source.codes, ...(target?.codes ?? [])].map((code) => safeId(code.id)));
  let id = 's';
  while ([...taken].some((token) => token.startsWith(id))) id += '-';
  return id;
}

interface UnitParts {
  readonly own: Written;
  readonly segment: string;
  /** What stands in front of the notes. */
  readonly before: string;
}

/** Texts are escaped, so that a tag can be found by its letters. */
function unitText(element: string, unit: HandOffUnit, { own, segment, before }: UnitParts): string {
  const inside = element.indexOf('>') + 1;
  const at = element.indexOf('<segment>');
  const notes = element.slice(inside, at).replaceAll('<note>', '<note category="hexapla">');
  const subState = unit.subState === null ? '' : ` subState="${attributeText(xmlHeld(unit.subState, unit.id))}"`;
  const tag = `<segment id="${segment}" state="${unit.state}"${subState}>`;
  return `${element.slice(0, inside)}${before}${notes}${own.data.text()}${tag}${element.slice(at + '<segment>'.length)}</unit>\n`;
}

function offersOf({ id, previous, matches }: HandOffUnit): readonly Offer[] {
  const old = previous && { ...previous, attributes: { type: 'other', subType: 'hexapla:previous', origin: 'hexapla' } };
  const offers = matches.map(({ source, target, similarity, kind, origin }): Offer => {
    const type = kind === 'context' ? { type: 'icm' } : { type: 'tm', subType: `hexapla:${kind}` };
    return { source, target, attributes: { similarity: percent(similarity), ...type, origin: xmlHeld(origin, id) } };
  });
  return old === null ? offers : [old, ...offers];
}

interface MatchParts extends Written {
  readonly offer: Offer;
  readonly unit: string;
  readonly segment: string;
}

function matchText(element: string, { offer, data, rights, unit, segment }: MatchParts): string {
  const start = element.indexOf('<segment>') + '<segment>'.length;
  const texts = element.slice(start, element.lastIndexOf('</segment>'));
  const attributes = attributesText(unit, { ref: `#${segment}`, ...offer.attributes });
  return `<mtc:match${attributes}>${metadataText(rights, unit)}${data.text()}${texts}</mtc:match>`;
}

type Meta = readonly [type: string, text: string];

function contextsOf({ context, hash, markdown }: HandOffUnit): readonly Meta[] {
  const { line, headings, before, behind, kind } = context;
  const metas: Meta[] = [];
  const add = (type: string, text: string | null): void => {
    if (text !== null) metas.push([type, text]);
  };
  add('line', line === null ? null : String(line));
  for (const heading of headings) add('heading', heading);
  add('before', before);
  add('behind', behind);
  add('kind', kind);
  add('hash', hash);
  add('markdown', markdown);
  return metas;
}

function metadataText(metas: readonly Meta[], owner: string): string {
  if (metas.length === 0) return '';
  const texts = metas.map(([type, text]) => `<mda:meta type="${type}">${held(text, owner)}</mda:meta>`);
  return `<mda:metadata><mda:metaGroup category="hexapla">${texts.join('')}</mda:metaGroup></mda:metadata>`;
}
