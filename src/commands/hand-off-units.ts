import { isSideFile } from '../formats/is-side-file.ts';
import type { Content } from '../model/content.ts';
import type { HandOffUnit } from '../model/hand-off.ts';
import { contentLike } from '../text/content-like.ts';
import { type ContentReading, contentOf } from '../text/content-of.ts';
import { markdownOf } from '../text/markdown-of.ts';
import type { HandOffEntry } from './hand-off-entries.ts';
import { handOffHash } from './hand-off-hash.ts';
import { definedLabels, handOffSyntax } from './hand-off-syntax.ts';
import { headingPaths } from './heading-paths.ts';
import type { SourceFile } from './source-file.ts';

/** What is handed off of the entries of a document, one for each, without matches. */
export function handOffUnits(
  { path, text, units }: Pick<SourceFile, 'path' | 'text' | 'units'>,
  entries: readonly HandOffEntry[],
): readonly HandOffUnit[] {
  const headings = headingPaths(text, units);
  const labels = definedLabels(text);
  const indexOf = new Map(units.map((unit, at) => [unit, at]));
  return entries.map((entry): HandOffUnit => {
    const [first] = entry.units;
    const last = entry.units.at(-1) ?? first;
    const { kind } = first;
    const syntax = handOffSyntax(path, kind);
    const source = contentOf(entry.source, { syntax, labels });
    const around = {
      before: units[(indexOf.get(first) ?? 0) - 1]?.text ?? null,
      behind: units[(indexOf.get(last) ?? 0) + 1]?.text ?? null,
    };
    const { target, state, previous } = translationOf(entry, source, { syntax, labels });
    return {
      id: first.id,
      source,
      markdown: markdownOf(source, { syntax, kind, source }) === entry.source ? null : entry.source,
      hash: handOffHash(entry.source, entry.pair?.target ?? null),
      target,
      state,
      subState: null,
      place: null,
      context: { kind, line: first.line, headings: headings.get(first) ?? [], ...around },
      notes: notesOf(entry, path),
      previous,
      matches: [],
    };
  });
}

/** What there is of a translation. That of an older source is no translation of today's. */
function translationOf(
  { pair, was, status }: HandOffEntry,
  source: Content,
  reading: ContentReading,
): Pick<HandOffUnit, 'target' | 'state' | 'previous'> {
  if (pair === null || pair.target === null) return { target: null, state: 'initial', previous: null };
  const old = was === null ? source : contentOf(was, reading);
  const target = contentLike(pair.target, old, reading);
  const previous = was === null ? null : { source: old, target };
  return status === 'stale' ? { target: null, state: 'initial', previous } : { target, state: pair.state, previous };
}

function notesOf({ units, change }: HandOffEntry, path: string): readonly string[] {
  const [{ kind, key }] = units;
  return [
    ...(change === null ? [] : [`The source changed since it was translated (${change.severity}): ${change.changes.join(', ')}`]),
    ...(kind === 'meta' ? [`Value of ${key}${isSideFile(path) ? '' : ' in the front matter'}`] : []),
    ...(kind === 'alt' ? [`Read out in place of ${key}`] : []),
    ...(units.length > 1 ? [`${units.length} sentences that are translated as one`] : []),
  ];
}
