import type { State } from '../../model/bitext.ts';
import type { Content } from '../../model/content.ts';
import type { HandOffUnit, TranslationMatch } from '../../model/hand-off.ts';
import { childrenNamed, textOf, type XmlElement } from '../xml-element.ts';
import type { CaughtUnit } from './catch-12.ts';
import { content12, readCodeRights } from './content-12.ts';
import type { Dialect12 } from './dialect-12.ts';
import { normalContent } from './normal-content.ts';
import { shareOf } from './normal-hand-off.ts';
import type { ReadText } from './package.ts';
import { idOf } from './safe-id.ts';
import { stateOf, subStateOf } from './states-12.ts';
import { type ContextTypes, contextOf, first, type Told, toldBy } from './told.ts';
import type { Said12 } from './wash-12.ts';

const CONTEXT_TYPES: ContextTypes = {
  kind: 'x-kind',
  line: 'linenumber',
  headings: 'x-heading',
  before: 'x-before',
  behind: 'x-behind',
};
const NOTHING: readonly never[] = [];

interface Pair {
  readonly source: Content;
  readonly target: Content | null;
}

/** The unit of a `<trans-unit>`, once its texts are read. */
export function unit12(
  { element, target, offers, header, place }: CaughtUnit,
  read: readonly ReadText<Said12>[],
  dialect: Dialect12,
): HandOffUnit {
  const told = toldIn(element);
  const pair = pairOf(read[0], told, dialect);
  const isApproved = element.attributes.get('approved') === 'yes' && !header.isApprovedWhenDone;
  const unit: HandOffUnit = {
    id: idOf(element.attributes.get('id') ?? ''),
    ...pair,
    markdown: first(told, 'x-markdown'),
    hash: first(told, 'x-hash'),
    state: target === null ? 'initial' : stateIn(target, pair.target, isApproved),
    subState: target === null ? null : subStateOf(target.attributes.get('state-qualifier')),
    place,
    context: contextOf(told, CONTEXT_TYPES),
    notes: childrenNamed(element, 'note').map(textOf),
    previous: null,
    matches: NOTHING,
  };
  if (offers.length === 0) return unit;
  const offered = offers.map((offer, index) => ({ offer, ...pairOf(read[index + 1], toldIn(offer), dialect) }));
  return withOffers(unit, offered);
}

/** Of a target. Some tools write an empty one, and no state, for what they leave untranslated. */
function stateIn(target: XmlElement, content: Content | null, isApproved: boolean): State {
  const name = target.attributes.get('state');
  const isEmpty = content?.parts.every((part) => part.type === 'text' && part.text.trim() === '') === true;
  return isEmpty && name === undefined && !isApproved ? 'initial' : stateOf(name, isApproved);
}

function pairOf(read: ReadText<Said12> | undefined, told: Told, dialect: Dialect12): Pair {
  const rights = readCodeRights(first(told, 'x-code-rights') ?? '');
  const source = dialect.content(content12(read?.source ?? [], rights));
  const target = read?.target ?? null;
  return {
    source: normalContent(source, null),
    target: target === null ? null : normalContent(dialect.content(content12(target, rights)), source),
  };
}

function withOffers(unit: HandOffUnit, offered: readonly (Pair & { readonly offer: XmlElement })[]): HandOffUnit {
  let previous: HandOffUnit['previous'] = null;
  const matches: TranslationMatch[] = [];
  for (const { offer, source, target } of offered) {
    if (target === null) continue;
    if (previous === null && offer.attributes.get('alttranstype') === 'previous-version') previous = { source, target };
    else matches.push({ source, target, ...qualityOf(offer) });
  }
  return { ...unit, previous, matches };
}

function qualityOf(offer: XmlElement): Pick<TranslationMatch, 'similarity' | 'kind' | 'origin'> {
  const qualifier = childrenNamed(offer, 'target')[0]?.attributes.get('state-qualifier');
  const similarity = shareOf(offer.attributes.get('match-quality'));
  const isExact = qualifier === 'exact-match' || (qualifier === undefined && similarity === 1);
  const kind = qualifier === 'x-context-match' || qualifier === 'id-match' ? 'context' : isExact ? 'exact' : 'fuzzy';
  return { similarity, kind, origin: offer.attributes.get('origin') ?? '' };
}

function toldIn(element: XmlElement): Told {
  const groups = childrenNamed(element, 'context-group');
  return toldBy(
    groups.flatMap((group) => childrenNamed(group, 'context')),
    'context-type',
  );
}
