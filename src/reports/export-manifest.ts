import type { ExportReport, HandOffCounts } from '../model/export-report.ts';
import { jsonText } from './json.ts';

/** `manifest.json` of a hand-off: what its files hold, and how much there is to translate. */
export function exportManifest({ sourceLocale, commit, format, profile, toolVersion, files }: ExportReport): string {
  const manifest = {
    version: 1,
    hexapla: toolVersion,
    sourceLocale,
    commit,
    format,
    profile,
    files: files.map(({ path, locale, sha256, documents }) => ({
      path,
      locale,
      sha256,
      documents: documents.map(({ source, target, hash, counts }) => ({ source, target, hash, ...countsOf(counts) })),
    })),
    totals: Object.fromEntries(totalsOf(files).map(([locale, counts]) => [locale, countsOf(counts)])),
  };
  return `${jsonText(manifest, 2)}\n`;
}

function countsOf({ units, stale, missing, other, words, matched: { context, exact, fuzzy } }: HandOffCounts) {
  return { units, stale, missing, other, words, matched: { context, exact, fuzzy } };
}

/** What is handed off in each locale. */
export function totalsOf(files: ExportReport['files']): readonly (readonly [string, HandOffCounts])[] {
  const totals = new Map<string, HandOffCounts>();
  for (const { locale, documents } of files) {
    for (const { counts } of documents) {
      const known = totals.get(locale);
      totals.set(locale, known === undefined ? counts : sum(known, counts));
    }
  }
  return [...totals];
}

function sum(a: HandOffCounts, b: HandOffCounts): HandOffCounts {
  return {
    units: a.units + b.units,
    stale: a.stale + b.stale,
    missing: a.missing + b.missing,
    other: a.other + b.other,
    words: a.words + b.words,
    matched: {
      context: a.matched.context + b.matched.context,
      exact: a.matched.exact + b.matched.exact,
      fuzzy: a.matched.fuzzy + b.matched.fuzzy,
    },
  };
}
