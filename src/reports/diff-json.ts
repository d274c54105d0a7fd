import type { StaleDiff } from '../model/stale-diff.ts';
import { diffDocuments } from './diff-documents.ts';
import { jsonText } from './json.ts';

/** `hexapla diff --format json`: documents with their stale units; `source` is today's text, `target` its translation. */
export function diffJson(diffs: readonly StaleDiff[]): string {
  const documents = diffDocuments(diffs).map(({ source, locale, target, units }) => ({
    source,
    locale,
    target,
    units: units.map(row),
  }));
  return `${jsonText({ version: 1, documents }, 2)}\n`;
}

function row(diff: StaleDiff): object {
  const { unit, pair, severity, changes, was, now, translation, words, line, targetLine } = diff;
  return {
    id: unit,
    pair,
    severity,
    changes,
    was,
    source: now,
    target: translation,
    words: words.map(({ type, text }) => ({ type, text })),
    line,
    targetLine,
  };
}
