import type { Locale } from '../model/locale.ts';
import type { StaleDiff } from '../model/stale-diff.ts';
import type { WordChange } from '../model/word-change.ts';
import { direction } from '../text/direction.ts';
import { diffDocuments } from './diff-documents.ts';
import { counted } from './figures.ts';
import { markedWords } from './marked-words.ts';
import { type Ink, ink, padEnd, page, type Shown, shown } from './terminal.ts';
import { type Span, wrap } from './wrap.ts';

const INDENT = 4;
/** From this many columns on there is room for the translation beside its source. */
const BESIDE = 110;
/** Longer lines are hard to read. */
const WIDEST = 160;

interface View {
  readonly sourceLocale: Locale;
  readonly width: number;
  readonly ink: Ink;
}

/**
 * `hexapla diff` for a terminal: a header per document, then each stale unit with its removed words as `[-…-]` and its
 * added ones as `{+…+}`, and its translation beside it when `width` allows (and the script runs left to right), else below.
 */
export function diffText(diffs: readonly StaleDiff[], options: { sourceLocale: Locale; colour: boolean; width: number }): string {
  if (diffs.length === 0) return page([shown`Nothing is stale`]);
  const view = { sourceLocale: options.sourceLocale, width: Math.min(options.width, WIDEST), ink: ink(options) };
  const documents = diffDocuments(diffs);
  const sections = documents.flatMap(({ source, target, units }) => [
    view.ink.bold(shown`${source} → ${target}`),
    ...units.flatMap((diff) => [shown``, ...unitLines(diff, view)]),
    shown``,
  ]);
  return page([...sections, shown`${counted(diffs.length, 'stale unit')} in ${counted(documents.length, 'document')}`]);
}

function unitLines(diff: StaleDiff, view: View): Shown[] {
  const { source, line, target, targetLine, pair, unit, severity, changes } = diff;
  const place = targetLine === null ? `${source}:${line}` : `${target}:${targetLine}`;
  const reasons = changes.length === 0 ? '' : ` (${changes.join(', ')})`;
  const head = shown`  ${place} ${pair ?? unit} ${view.ink.yellow(severity)}${reasons}`;
  const indent = ' '.repeat(INDENT);
  return [head, ...sides(diff, view).map((line) => shown`${indent}${line}`)];
}

function sides(diff: StaleDiff, view: View): Shown[] {
  const { sourceLocale, width } = view;
  const labels = Math.max(sourceLocale.length, diff.locale.length) + 2;
  const old = changedSpans(diff.words, view.ink);
  const translation = [{ text: diff.translation ?? '(no translation)', paint: diff.translation === null ? view.ink.dim : asIs }];
  if (width < BESIDE || direction(diff.locale) === 'rtl') {
    const columns = Math.max(20, width - INDENT - labels);
    const target = labelled(diff.locale, labels, wrap(translation, columns), view.ink);
    return [...labelled(sourceLocale, labels, wrap(old, columns), view.ink), ...target];
  }
  const columns = Math.floor((width - INDENT - ' │ '.length) / 2);
  const left = labelled(sourceLocale, labels, wrap(old, columns - labels), view.ink);
  const right = labelled(diff.locale, labels, wrap(translation, columns - labels), view.ink);
  const rule = view.ink.dim('│');
  return Array.from({ length: Math.max(left.length, right.length) }, (_, i) => {
    return shown`${padEnd(left[i] ?? shown``, columns)} ${rule} ${right[i] ?? shown``}`;
  });
}

function labelled(locale: Locale, columns: number, lines: readonly Shown[], { dim }: Ink): Shown[] {
  return lines.map((line, i) => shown`${padEnd(i === 0 ? dim(locale) : shown``, columns)}${line}`);
}

/** The words with their markers, in colours that tell the same. */
export function changedSpans(words: readonly WordChange[], { red, green }: Ink): Span[] {
  const paints = { same: asIs, removed: red, added: green };
  return markedWords(words).map(({ type, text }) => ({ text, paint: paints[type] }));
}

/** Leaves text without a style. */
export function asIs(content: string | Shown): Shown {
  return shown`${content}`;
}
