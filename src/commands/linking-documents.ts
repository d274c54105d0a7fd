import type { ProjectDocument } from '../workspace/project.ts';
import type { ProjectFiles } from '../workspace/project-files.ts';
import type { Revised } from './changed-documents.ts';

const HEADINGS = /^[ \t>]*#{1,6}[ \t].*$|^[^\n]+\n[ \t>]*(?:=+|-+)[ \t]*\r?$|\b(?:id|name)=["'][^"'\n]*["']|\{#[^}\n]*\}/gm;

/**
 * The files that links may no longer find after a change: those of documents that are gone, and localized documents whose headings or
 * anchors are others.
 */
export function brokenDestinations(
  { base, head }: Pick<Revised, 'base' | 'head'>,
  isChanged: (path: string) => boolean,
): readonly string[] {
  const before = new Set(base.documents.flatMap(({ source, target }) => [source, target]));
  const broken: string[] = [];
  for (const path of before) {
    if (path === null || path.startsWith('../') || !isChanged(path)) continue;
    if (!head.files.has(path) || anchorLines(base.files, path) !== anchorLines(head.files, path)) broken.push(path);
  }
  return broken;
}

/** The documents whose translation names one of the files, by whatever path: only these can hold a link to it. */
export function linkingDocuments(
  files: ProjectFiles,
  documents: readonly ProjectDocument[],
  broken: readonly string[],
): readonly ProjectDocument[] {
  if (broken.length === 0) return [];
  const names = [...new Set(broken.flatMap(linkNames))].map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const mention = new RegExp(`(?:^|[/("'\\s=<])(?:${names.join('|')})(?:\\.\\w+)?(?:[#?)/"'\\s>]|$)`, 'm');
  return documents.filter(({ target }) => {
    const content = target === null ? null : files.read(target);
    return content !== null && 'text' in content && mention.test(content.text);
  });
}

/** What links call a file: its name without the extension, also as an address spells it; the page of a folder by the folder, too. */
function linkNames(path: string): readonly string[] {
  const [name = '', folder = ''] = path.split('/').reverse();
  const stem = name.replace(/\.\w+$/, '');
  const names = /^(?:_?index|readme)$/i.test(stem) && folder !== '' ? [stem, folder] : [stem];
  return names.flatMap((one) => [one, encodeURI(one)]);
}

function anchorLines(files: ProjectFiles, path: string): string {
  const content = files.read(path);
  return 'text' in content ? (content.text.match(HEADINGS) ?? []).join('\n') : '';
}
