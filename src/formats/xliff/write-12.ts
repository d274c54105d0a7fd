import type { Content } from '../../model/content.ts';
import type { HandOff, HandOffDocument, HandOffProfile, HandOffUnit, HandOffWriting } from '../../model/hand-off.ts';
import { attributeText, xmlHeld } from '../xml-text.ts';
import { codeRights, inlines12 } from './content-12.ts';
import { XLIFF_12 } from './dialect-12.ts';
import { percent } from './normal-hand-off.ts';
import { openPackage, type PlainUnit, PORTION, type XliffPackage } from './package.ts';
import { safeId } from './safe-id.ts';
import { qualifierOf, stateName } from './states-12.ts';
import { attributesText, contentHeld, held } from './xml-held.ts';

/** Whose words a note in a file's header are, by what it tells. */
export const HASH_NOTE = 'hexapla:document-hash';
export const PROFILE_NOTE = 'hexapla:profile';

/**
 * XLIFF 1.2, valid by the strict schema, of a normal hand-off.
 *
 * @throws InputError for a text that XML cannot hold
 */
export async function write12(handOff: HandOff, writing: HandOffWriting): Promise<string> {
  const xliff = await openPackage('1.2');
  const files = handOff.documents.map((document) => fileText(document, { handOff, writing, xliff }));
  return `<?xml version="1.0" encoding="UTF-8"?>\n<xliff version="1.2" xmlns="${XLIFF_12}">\n${files.join('')}</xliff>\n`;
}

interface Writing {
  readonly handOff: HandOff;
  readonly writing: HandOffWriting;
  readonly xliff: XliffPackage;
}

function fileText(document: HandOffDocument, { handOff, writing, xliff }: Writing): string {
  const { path, hash, units } = document;
  const attributes = attributesText(path, {
    original: path,
    'source-language': handOff.sourceLocale,
    'target-language': handOff.targetLocale,
    datatype: 'x-markdown',
    'tool-id': 'hexapla',
  });
  const tool = attributesText(path, { 'tool-id': 'hexapla', 'tool-name': 'hexapla', 'tool-version': writing.toolVersion });
  const notes = [
    ...(hash === null ? [] : [`<note from="${HASH_NOTE}">${held(hash, path)}</note>\n`]),
    `<note from="${PROFILE_NOTE}">${writing.profile}</note>\n`,
  ];
  const body: string[] = [];
  for (let start = 0; start < units.length; start += PORTION) {
    body.push(unitsText(units.slice(start, start + PORTION), { path, profile: writing.profile, xliff }));
  }
  return `<file${attributes}>\n<header>\n<tool${tool}/>\n${notes.join('')}</header>\n<body>\n${body.join('')}</body>\n</file>\n`;
}

interface Portion {
  readonly path: string;
  readonly profile: HandOffProfile;
  readonly xliff: XliffPackage;
}

/** A translation that goes beside a unit. */
interface Offer {
  readonly source: Content;
  readonly target: Content;
  readonly attributes: string;
  readonly qualifier: string | null;
}

/** The package writes texts and notes; what it cannot write is put in behind its back, and offers are taken out of units of their own. */
function unitsText(units: readonly HandOffUnit[], { path, profile, xliff }: Portion): string {
  const offers = units.map((unit) => offersOf(unit));
  const plain = units.flatMap((unit, index) => [
    plainUnit(unit, profile),
    ...(offers[index] ?? []).map((offer) => plainOffer(offer, unit.id)),
  ]);
  const written = xliff.write(plain);
  let next = 0;
  const texts = units.map((unit, index) => {
    const stated = withState(written[next++] ?? '', stateAttributes(unit));
    const own = unit.notes.length === 0 ? stated : stated.replaceAll('<note>', '<note from="hexapla" annotates="source">');
    const beside = (offers[index] ?? []).map((offer) => offerText(written[next++] ?? '', offer, unit.id));
    return `${own}${contextsText(unit, path)}${beside.join('')}</trans-unit>\n`;
  });
  return texts.join('');
}

function plainUnit(unit: HandOffUnit, profile: HandOffProfile): PlainUnit {
  const { id, source, target, notes, state } = unit;
  for (const text of [id, ...notes]) xmlHeld(text, id);
  const isDone = state === 'reviewed' || state === 'final' || (state === 'translated' && profile === 'translate-toolkit');
  return {
    attributes: { id: safeId(id), 'xml:space': 'preserve', ...(isDone ? { approved: 'yes' } : {}) },
    source: inlinesOf(source, source, id),
    target: target && inlinesOf(target, source, id),
    notes,
  };
}

function plainOffer({ source, target }: Offer, id: string): PlainUnit {
  return { attributes: { id: '' }, source: inlinesOf(source, source, id), target: inlinesOf(target, source, id), notes: [] };
}

function inlinesOf(content: Content, source: Content, id: string): PlainUnit['source'] {
  contentHeld(content, id);
  return inlines12(content, source.codes);
}

/** Of the target of a unit. */
function stateAttributes({ id, state, subState }: HandOffUnit): string {
  const qualifier = subState === null ? '' : ` state-qualifier="${attributeText(xmlHeld(qualifierOf(subState), id))}"`;
  return ` state="${stateName(state)}"${qualifier}`;
}

/** Texts are escaped, so that a tag can be found by its letters. */
function withState(element: string, attributes: string): string {
  const at = element.indexOf('<target');
  return at === -1 ? element : `${element.slice(0, at)}<target${attributes}${element.slice(at + '<target'.length)}`;
}

function offersOf({ id, previous, matches }: HandOffUnit): readonly Offer[] {
  const previousOffer = previous && {
    ...previous,
    attributes: ' alttranstype="previous-version" origin="hexapla"',
    qualifier: null,
  };
  const offers = matches.map(({ source, target, similarity, kind, origin }) => ({
    source,
    target,
    attributes: attributesText(id, { 'match-quality': `${percent(similarity)}%`, origin }),
    qualifier: kind === 'context' ? 'x-context-match' : `${kind}-match`,
  }));
  return previousOffer === null ? offers : [previousOffer, ...offers];
}

function offerText(element: string, { attributes, qualifier, source, target }: Offer, id: string): string {
  const texts = element.slice(element.indexOf('<source'));
  const stated = qualifier === null ? texts : withState(texts, ` state-qualifier="${qualifier}"`);
  return `<alt-trans${attributes} xml:space="preserve">${stated}${groupText('x-hexapla', rights(source, target), id)}</alt-trans>`;
}

type Context = readonly [type: string, text: string];

function contextsText({ id, source, target, context, hash, markdown }: HandOffUnit, path: string): string {
  const { line, headings, before, behind, kind } = context;
  const [place, own]: [Context[], Context[]] = [[], []];
  if (line !== null) place.push(['sourcefile', path], ['linenumber', String(line)]);
  for (const heading of headings) place.push(['x-heading', heading]);
  if (before !== null) place.push(['x-before', before]);
  if (behind !== null) place.push(['x-behind', behind]);
  if (kind !== null) own.push(['x-kind', kind]);
  if (hash !== null) own.push(['x-hash', hash]);
  if (markdown !== null) own.push(['x-markdown', markdown]);
  own.push(...rights(source, target));
  return groupText('location information', place, id) + groupText('x-hexapla', own, id);
}

function rights(source: Content, target: Content | null): readonly Context[] {
  if (source.codes.length === 0 && (target === null || target.codes.length === 0)) return [];
  const text = codeRights(source, target);
  return text === '' ? [] : [['x-code-rights', text]];
}

function groupText(purpose: string, contexts: readonly Context[], id: string): string {
  if (contexts.length === 0) return '';
  const texts = contexts.map(([type, text]) => `<context context-type="${type}">${held(text, id)}</context>`);
  return `<context-group purpose="${purpose}">${texts.join('')}</context-group>`;
}
