import type { ExportReport, HandOffCounts } from '../model/export-report.ts';
import { printable } from '../text/printable.ts';
import { totalsOf } from './export-manifest.ts';
import { counted, grouped } from './figures.ts';

/** `hexapla export`: how much is handed off in each locale, and where it is. */
export function exportText({ files, folder, format }: ExportReport): string {
  if (files.length === 0) return 'Nothing to hand off: no sentence has one of the statuses that were asked for.\n';
  const lines = totalsOf(files).map(([locale, counts]) => {
    const own = files.filter((file) => file.locale === locale);
    const documents = own.reduce((sum, file) => sum + file.documents.length, 0);
    return `${locale}  ${counted(documents, 'document')}: ${counted(counts.units, 'sentence')}, ${counted(counts.words, 'word')}${detail(counts)}`;
  });
  const where = `${counted(files.length, 'file')} (${format}) and manifest.json in ${folder}.`;
  const next = 'Take them back with `hexapla import`, whenever they return: the source may change in the meantime.';
  return `${[...lines, '', where, next].map(printable).join('\n')}\n`;
}

function detail({ stale, missing, other, matched }: HandOffCounts): string {
  const parts = [
    [stale, 'stale'],
    [missing, 'missing'],
    [other, 'translated already'],
  ] as const;
  const offered = matched.context + matched.exact + matched.fuzzy;
  const kinds = parts.flatMap(([count, name]) => (count === 0 ? [] : [`${grouped(count)} ${name}`]));
  return `, ${kinds.join(', ')}${offered === 0 ? '' : `; matches for ${counted(offered, 'word')}`}`;
}
