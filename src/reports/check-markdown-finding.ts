import type { CheckFinding, RelatedPlace, TextChange } from '../model/check-report.ts';
import type { Locale } from '../model/locale.ts';
import type { Place } from '../model/range.ts';
import { cutEnd, cutStart } from '../text/display-width.ts';
import { localeNames } from './check-words.ts';
import { counted } from './figures.ts';
import { codeCell, proseCell } from './markdown-cells.ts';
import { pathUri } from './path-uri.ts';

interface Options {
  readonly linkBase: string | null;
  readonly sourceLocale: Locale;
}

const SIGNS = { error: '❌', warning: '⚠️', info: 'ℹ️' } as const;
/** Columns of unchanged text beside a change. */
const AROUND = 120;

/** The finding in one item of a list. */
export function briefFinding(finding: CheckFinding, { linkBase }: Options): string {
  const { severity, rule, path, place, message } = finding;
  const names = localeNames(finding);
  const locales = names === '' ? '' : ` (${proseCell(names)})`;
  return `- ${SIGNS[severity]} **${severity}** ${link(path, place, linkBase)} ${codeCell(rule)}: ${codeCell(message)}${locales}\n`;
}

/** The finding in one item, with a fold that holds how the source text changed, and the places that this concerns. */
export function findingItem(finding: CheckFinding, options: Options): string {
  const { texts, related } = finding;
  const brief = briefFinding(finding, options);
  if (texts.length === 0 && related.length === 0) return brief;
  const places = related.length === 0 ? '' : counted(related.length, 'related place');
  const summary = texts.length === 0 ? places : ['What changed', places].filter((part) => part !== '').join(', and ');
  const items = [...texts.map((text) => textItem(text, options)), ...related.map((place) => relatedItem(place, options))];
  return `${brief}  <details><summary>${summary}</summary>\n\n${items.map((item) => `  - ${item}\n`).join('')}\n  </details>\n\n`;
}

function textItem({ words, severity, changes }: TextChange, { sourceLocale }: Options): string {
  // Elements, not `~~` and `**`: those do not end a run beside every character, such as a full stop before a letter.
  const tags = { same: ['', ''], removed: ['<del>', '</del>'], added: ['<strong>', '</strong>'] } as const;
  const marked = words.map(({ type, text }, i) => {
    const [open, close] = tags[type];
    const shown = type === 'same' ? around(text, i === 0, i === words.length - 1) : cutEnd(text, 2 * AROUND);
    return `${open}${proseCell(shown)}${close}`;
  });
  return `${proseCell(sourceLocale)}: <code>${marked.join('')}</code> (${[severity, ...changes].join(', ')})`;
}

/** Unchanged text as far as it is near a change. */
function around(text: string, isFirst: boolean, isLast: boolean): string {
  if (text.length <= 2 * AROUND) return text;
  return `${isFirst ? '' : cutEnd(text, AROUND)}${isLast ? '' : cutStart(text, AROUND)}`;
}

function relatedItem({ path, place, locale, message }: RelatedPlace, { linkBase }: Options): string {
  return `${locale === null ? '' : `${proseCell(locale)}: `}${link(path, place, linkBase)} ${codeCell(message)}`.trimEnd();
}

/** A link to the lines. On a forge a Markdown file shows its lines only when it is asked for plainly. */
function link(path: string, place: Place | null, linkBase: string | null): string {
  const label = place === null ? path : `${path}:${place.line}`;
  const lines = place === null ? '' : `#L${place.line}${place.endLine === place.line ? '' : `-L${place.endLine}`}`;
  const address =
    linkBase === null ? `${pathUri(path)}${lines}` : `${base(linkBase)}${pathUri(path)}${lines === '' ? '' : `?plain=1${lines}`}`;
  return `[${codeCell(label)}](${address})`;
}

function base(address: string): string {
  const inside = address.replace(/[\s\p{Cc}\p{Cs}()<>\\"]/gu, (found) => pathUri(found));
  return inside.endsWith('/') ? inside : `${inside}/`;
}
