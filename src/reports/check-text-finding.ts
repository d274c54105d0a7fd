import type { CheckFinding, RelatedPlace, TextChange } from '../model/check-report.ts';
import type { Locale } from '../model/locale.ts';
import { localeNames, placeName } from './check-words.ts';
import { asIs, changedSpans } from './diff-text.ts';
import { type Ink, padEnd, type Shown, shown } from './terminal.ts';
import { type Span, wrap } from './wrap.ts';

/** How a text for a terminal is set; `width` is in columns. */
export interface TextView {
  readonly sourceLocale: Locale;
  readonly width: number;
  readonly ink: Ink;
}

const COLOURS = { error: 'red', warning: 'yellow', info: 'blue' } as const;
const INDENT = '    ';
/** Longer lines are hard to read. */
const WIDEST = 160;

/**
 * A finding: `path:line:column severity rule: message` on one line where `width` allows, else the message below; then how the
 * source text changed, and the places that this concerns. Behind the message stand the id of the sentence, and locales that
 * nothing else tells.
 */
export function findingLines(finding: CheckFinding, view: TextView): Shown[] {
  const { texts, related } = finding;
  const labels = [...(texts.length === 0 ? [] : [view.sourceLocale]), ...related.map(({ locale }) => locale ?? '')];
  const columns = Math.max(0, ...labels.map(({ length }) => length));
  const details = [
    ...texts.flatMap((text) => labelled(view.sourceLocale, columns, textSpans(text, view.ink), view)),
    ...related.flatMap((place) => labelled(place.locale ?? '', columns, relatedSpans(place, view.ink), view)),
  ];
  return [...headLines(finding, view), ...details];
}

function headLines(finding: CheckFinding, view: TextView): Shown[] {
  const { path, place, severity, rule, message, unit } = finding;
  const { bold, dim } = view.ink;
  const head = shown`${bold(placeName(path, place))} ${view.ink[COLOURS[severity]](severity)} ${rule}:`;
  const names = [unit ?? '', localeNames(finding)].filter((name) => name !== '').join(', ');
  const spans = [{ text: message, paint: asIs }, ...(names === '' ? [] : [{ text: ` (${names})`, paint: dim }])];
  const [line = shown``, ...rest] = wrap(spans, Number.POSITIVE_INFINITY);
  if (rest.length === 0 && head.width + 1 + line.width <= view.width) return [shown`${head} ${line}`];
  return [head, ...wrap(spans, columnsFor(0, view)).map((part) => shown`${INDENT}${part}`)];
}

function labelled(label: string, columns: number, spans: readonly Span[], view: TextView): Shown[] {
  const gap = columns === 0 ? 0 : columns + 2;
  const lines = wrap(spans, columnsFor(gap, view));
  return lines.map((line, i) => shown`${INDENT}${padEnd(i === 0 ? view.ink.dim(label) : shown``, gap)}${line}`);
}

function columnsFor(labels: number, { width }: TextView): number {
  return Math.max(20, Math.min(width, WIDEST) - INDENT.length - labels);
}

function textSpans({ words, severity, changes }: TextChange, ink: Ink): Span[] {
  return [...changedSpans(words, ink), { text: ` (${[severity, ...changes].join(', ')})`, paint: ink.dim }];
}

function relatedSpans({ path, place, message }: RelatedPlace, { cyan }: Ink): Span[] {
  return [
    { text: placeName(path, place), paint: cyan },
    { text: ` ${message}`, paint: asIs },
  ];
}
