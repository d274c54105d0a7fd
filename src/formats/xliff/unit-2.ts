import { STATES, type State } from '../../model/bitext.ts';
import type { Content } from '../../model/content.ts';
import type { HandOffUnit, TranslationMatch } from '../../model/hand-off.ts';
import { oneOf } from '../../text/one-of.ts';
import { childrenNamed, elementsNamed, textOf, type XmlElement, type XmlNode } from '../xml-element.ts';
import type { CaughtPart, CaughtUnit2 } from './catch-2.ts';
import { content2 } from './content-2.ts';
import { readCodeRights } from './content-12.ts';
import { METADATA } from './namespaces-2.ts';
import { normalContent } from './normal-content.ts';
import { shareOf } from './normal-hand-off.ts';
import type { ReadInline, ReadText } from './package.ts';
import { idOf } from './safe-id.ts';
import { type ContextTypes, contextOf, first, type Told, toldBy } from './told.ts';
import type { Said2 } from './wash-2.ts';

const CONTEXT_TYPES: ContextTypes = { kind: 'kind', line: 'line', headings: 'heading', before: 'before', behind: 'behind' };
const NOTHING: readonly never[] = [];
const PREVIOUS = 'hexapla:previous';

/** The unit of a `<unit>`, once its texts are read: segments and what stands between them are joined. */
export function unit2(caught: CaughtUnit2, read: readonly ReadText<Said2>[]): HandOffUnit {
  const { element, parts, data, notes, place } = caught;
  const told = toldIn(element.children);
  const texts = joined(caught, parts.length === read.length ? read : read.slice(0, parts.length));
  const { state, subState } = stateOf(parts);
  const pairs = caught.matches.length === 0 ? NOTHING : matchPairs(caught, read.slice(parts.length));
  const previous = pairs.find(({ match }) => match.attributes.get('subType') === PREVIOUS);
  const pair = pairOf(texts, data, told);
  return {
    id: idOf(element.attributes.get('id') ?? ''),
    ...pair,
    markdown: first(told, 'markdown'),
    hash: first(told, 'hash'),
    state: pair.target === null ? 'initial' : state,
    subState: pair.target === null ? null : subState,
    place,
    context: contextOf(told, CONTEXT_TYPES),
    notes: notes.length === 0 ? NOTHING : notes.map(textOf),
    previous: previous === undefined ? null : { source: previous.source, target: previous.target },
    matches: pairs.length === 0 ? NOTHING : pairs.filter((each) => each !== previous).map(matchOf),
  };
}

/** The texts of parts, one behind the other; a translation where any of the segments has one. */
function joined({ parts }: CaughtUnit2, read: readonly ReadText<Said2>[]): ReadText<Said2> {
  const [only] = read;
  // A unit has a segment.
  if (only !== undefined && read.length === 1) return only;
  const source = read.flatMap((text) => text.source);
  const isTranslated = parts.some(({ element }, index) => element.name === 'segment' && read[index]?.target != null);
  if (!isTranslated) return { source, target: null };
  const placed = parts.map(({ element, order }, index) => {
    const text = read[index];
    // What stands between segments is there as it is where nobody has put something else.
    const untold = element.name === 'ignorable' ? text?.source : [];
    return { order, text: text?.target ?? untold ?? [] };
  });
  return { source, target: placed.toSorted((a, b) => a.order - b.order).flatMap(({ text }) => text) };
}

/** How far the least finished segment is. */
function stateOf(parts: readonly CaughtPart[]): { readonly state: State; readonly subState: string | null } {
  let found: { readonly state: State; readonly subState: string | null } | null = null;
  for (const { element } of parts) {
    const { name, attributes } = element;
    const state = oneOf(STATES, attributes.get('state')) ?? 'initial';
    if (name !== 'segment' || (found !== null && STATES.indexOf(state) >= STATES.indexOf(found.state))) continue;
    found = { state, subState: attributes.get('subState') ?? null };
  }
  return found ?? { state: 'initial', subState: null };
}

interface Pair {
  readonly source: Content;
  readonly target: Content | null;
}

function pairOf(read: ReadText<Said2>, data: ReadonlyMap<string, string>, told: Told): Pair {
  const rights = readCodeRights(first(told, 'code-rights') ?? '');
  const content = (inlines: readonly ReadInline<Said2>[], source: readonly ReadInline<Said2>[]) =>
    content2(inlines, { data, rights, source });
  const source = normalContent(content(read.source, []), null);
  return { source, target: read.target === null ? null : normalContent(content(read.target, read.source), source) };
}

interface MatchPair {
  readonly match: XmlElement;
  readonly source: Content;
  readonly target: Content;
}

function matchPairs({ matches, matchData }: CaughtUnit2, read: readonly ReadText<Said2>[]): readonly MatchPair[] {
  const pairs: MatchPair[] = [];
  for (const [index, match] of matches.entries()) {
    const { source, target } = pairOf(
      read[index] ?? { source: [], target: null },
      matchData[index] ?? new Map(),
      toldIn(match.children),
    );
    if (target !== null) pairs.push({ match, source, target });
  }
  return pairs;
}

function matchOf({ match, source, target }: MatchPair): TranslationMatch {
  const { attributes } = match;
  const [type, subType] = [attributes.get('type'), attributes.get('subType')];
  const similarity = shareOf(attributes.get('similarity') ?? attributes.get('matchQuality'));
  const isExact = subType === undefined ? similarity === 1 : subType === 'hexapla:exact';
  const kind = type === 'icm' ? 'context' : isExact ? 'exact' : 'fuzzy';
  return { source, target, similarity, kind, origin: attributes.get('origin') ?? '' };
}

/** What our own metadata among `nodes` tell. */
export function toldIn(nodes: readonly XmlNode[]): Told {
  const groups = elementsNamed(nodes, METADATA, 'metadata').flatMap((all) => childrenNamed(all, 'metaGroup'));
  const own = groups.filter(({ attributes }) => attributes.get('category') === 'hexapla');
  return toldBy(
    own.flatMap((group) => childrenNamed(group, 'meta')),
    'type',
  );
}
