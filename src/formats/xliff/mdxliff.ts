import type { Code, CodeKind, Content } from '../../model/content.ts';
import type { HandBackFormat } from '../../model/hand-off.ts';
import { textOf, type XmlElement } from '../xml-element.ts';
import type { Dialect12, FileHeader } from './dialect-12.ts';
import { read12 } from './read-12.ts';
import { versionIn } from './version.ts';

const EXTENSIONS = 'urn:microsoft:content:schema:xliffextensions';

const MDXLIFF: Dialect12 = { header: headerOf, content: withKinds };

/** XLIFF 1.2 as the tool mdxliff made it of Markdown: only read. Codes hold raw Markdown, and do not say what it is. */
export const mdxliff: HandBackFormat = {
  name: 'mdxliff',
  extension: 'xlf',
  isLike: (head) => versionIn(head) === 'mdxliff',
  read: (text) => read12(text, MDXLIFF),
};

/** Paths are those of Windows. */
function headerOf(header: XmlElement): FileHeader {
  const told = new Map<string, string>();
  for (const node of header.children) {
    if (typeof node !== 'string' && node.namespace === EXTENSIONS) told.set(node.name, textOf(node).trim());
  }
  const hash = told.get('olfilehash')?.toLowerCase() ?? '';
  return {
    path: told.get('olfilepath')?.replaceAll('\\', '/') ?? null,
    hash: /^[0-9a-f]{40}$/.test(hash) ? hash : null,
    isApprovedWhenDone: false,
  };
}

/** Kinds of codes by how their Markdown begins; the first that fits. */
const KINDS: readonly (readonly [start: RegExp, kind: CodeKind])[] = [
  [/^(?:\*\*|__)$/, 'bold'],
  [/^[*_]$/, 'italic'],
  [/^~~$/, 'strike'],
  [/^!\[/, 'image'],
  [/^\[\^/, 'footnote'],
  [/^\[/, 'link'],
  [/^`/, 'code'],
  [/^<!--/, 'comment'],
  [/^<(?:https?|mailto|ftp):/i, 'address'],
  [/^<br\s*\/?>$/i, 'break'],
  [/^</, 'html'],
];

function withKinds({ parts, codes }: Content): Content {
  return { parts, codes: codes.map(withKind) };
}

function withKind(code: Code): Code {
  const [, kind = code.kind] = KINDS.find(([start]) => start.test(code.data)) ?? [];
  return { ...code, kind };
}
