import type { ExportedFile } from '../model/export-report.ts';
import type { HandOffFormat, HandOffWriting } from '../model/hand-off.ts';
import type { Locale } from '../model/locale.ts';
import { addToGroup } from '../text/add-to-group.ts';
import { contentHash } from '../workspace/content-hash.ts';
import type { DocumentHandOff } from './hand-offs.ts';

/** How files of a hand-off are written. */
interface Exporting extends HandOffWriting {
  readonly format: Pick<HandOffFormat, 'extension' | 'write'>;
  readonly sourceLocale: Locale;
  /** Whether all documents of a locale go into one file. */
  readonly isPackage: boolean;
}

/** A file of a hand-off with its text. */
interface FileText {
  readonly file: ExportedFile;
  readonly text: string;
}

/** The files of a hand-off, by locale: one for each document, or one for all. */
export async function exportedFiles(
  documents: readonly DocumentHandOff[],
  { format, sourceLocale, isPackage, ...writing }: Exporting,
): Promise<readonly FileText[]> {
  const groups = new Map<string, DocumentHandOff[]>();
  for (const own of documents) {
    const path = `${own.locale}${isPackage ? '' : `/${own.document.path}`}.${format.extension}`;
    addToGroup(groups, path, own);
  }
  const files: FileText[] = [];
  for (const [path, own] of groups) {
    const [first] = own;
    if (first === undefined) continue;
    const handOff = { sourceLocale, targetLocale: first.locale, documents: own.map(({ document }) => document) };
    const text = await format.write(handOff, writing);
    files.push({ text, file: { path, locale: first.locale, sha256: contentHash(text), documents: own.map(told) } });
  }
  return files;
}

function told({ document: { path, hash }, target, counts }: DocumentHandOff): ExportedFile['documents'][number] {
  return { source: path, target, hash: hash ?? '', counts };
}
