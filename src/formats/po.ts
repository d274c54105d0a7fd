import type { FormatFault, HandOff, HandOffDocument, HandOffFormat, HandOffUnit } from '../model/hand-off.ts';
import { contentLike } from '../text/content-like.ts';
import { contentOf } from '../text/content-of.ts';
import type { ContentSyntax } from '../text/content-syntax.ts';
import { type LineIndex, lineIndex } from '../text/lines.ts';
import { readUnitComments } from './po-comments.ts';
import { type PoEntry, type PoFile, readPoEntries } from './po-entries.ts';
import { type PoHeader, readPoHeader } from './po-header.ts';
import { hasMarkdownFlag, MARKDOWN_FLAG, poEnd, poText, unitSyntax } from './po-text.ts';

/**
 * gettext PO. It has no codes: texts are Markdown, read back by the codes of their source. It has no states but fuzzy: what is
 * filled in and not fuzzy is `translated`. An entry may not be missing, since a file that was cut off looks like that too;
 * whoever does not translate one leaves it empty.
 */
export const poFormat: HandOffFormat = {
  name: 'po',
  extension: 'po',
  isLike: (head) => /^\ufeff?(?:\s|#[^\n]*\n)*msg(?:id|ctxt)\s*"/.test(head),
  write: async (handOff, { toolVersion }) => poText(handOff, toolVersion),
  read: async (text) => {
    const file = readPoEntries(text);
    return 'message' in file ? file : handOffOf(text, file);
  },
};

/** The hand-off that a file is, or the first thing that is wrong with it. */
function handOffOf(text: string, { entries, obsolete }: PoFile): HandOff | FormatFault {
  const [first, ...rest] = entries;
  if (first === undefined || first.id !== '' || first.context !== null)
    return { at: first?.at ?? 0, message: 'Expected the header first (`msgid ""`), found none' };
  const header = readPoHeader(first.text);
  if ('message' in header) return { at: first.at, message: header.message };
  const missing = completeness(rest, header, obsolete);
  if (missing !== null) return { at: text.length, message: missing };
  const documents = new Documents(text, header);
  for (const entry of rest) {
    const fault = documents.add(entry);
    if (fault !== null) return fault;
  }
  const { sourceLocale, targetLocale } = header;
  return { sourceLocale, targetLocale, documents: documents.all() };
}

/** Why entries may be missing; null: none is. Other programs may drop the end, and none of them leaves a file half written. */
function completeness(entries: readonly PoEntry[], { count, isUntouched }: PoHeader, obsolete: readonly string[]): string | null {
  if (entries.length !== count)
    return `Expected ${count} entries, as the header says, found ${entries.length}: the file was cut off, or entries were deleted or added`;
  return isUntouched && !entries.some(lacksFlag) && !obsolete.includes(poEnd(count))
    ? `Expected \`#~ msgstr "${poEnd(count)}"\` at the end of the file, found none: it was cut off`
    : null;
}

/** Whether an entry was written anew: `msgattrib --no-obsolete` drops the end, and does not say so in the header. */
function lacksFlag({ context, extracted, flags }: PoEntry): boolean {
  const path = context?.slice(0, Math.max(context.lastIndexOf('#'), 0)) ?? '';
  return hasMarkdownFlag(unitSyntax(path, readUnitComments(extracted).context.kind)) && !flags.has(MARKDOWN_FLAG);
}

/** Collects units by their documents. */
class Documents {
  private readonly header: PoHeader;
  private readonly lines: LineIndex;
  private readonly units = new Map<string, HandOffUnit[]>();
  private readonly seen = new Map<string, number>();

  constructor(text: string, header: PoHeader) {
    this.header = header;
    this.lines = lineIndex(text);
    for (const path of header.documents.keys()) this.units.set(path, []);
  }

  add(entry: PoEntry): FormatFault | null {
    const { at, context } = entry;
    const line = this.lines.lineOf(at);
    const cut = context?.lastIndexOf('#') ?? -1;
    const [path, id] = context === null || cut < 0 ? [] : [context.slice(0, cut), context.slice(cut + 1)];
    if (path === undefined || id === undefined || id === '' || context === null)
      return { at, message: `Expected \`msgctxt "PATH#ID"\`, found ${context === null ? 'none' : `\`${context}\``}` };
    const known = this.seen.get(context);
    if (known !== undefined)
      return { at, message: `Expected each \`msgctxt\` once, found \`${context}\` on lines ${known} and ${line}` };
    this.seen.set(context, line);
    const units = this.units.get(path) ?? [];
    units.push(unitOf(entry, { path, id, line }));
    this.units.set(path, units);
    return null;
  }

  all(): readonly HandOffDocument[] {
    return [...this.units].map(([path, units]) => ({ path, hash: this.header.documents.get(path) ?? null, units }));
  }
}

function unitOf(
  entry: PoEntry,
  { path, id, line }: { readonly path: string; readonly id: string; readonly line: number },
): HandOffUnit {
  const { hash, context, notes } = readUnitComments(entry.extracted);
  const syntax = unitSyntax(path, context.kind);
  const source = contentOf(entry.id, { syntax });
  const target = entry.text === '' ? null : contentLike(entry.text, source, { syntax });
  const isFuzzy = target !== null && entry.flags.has('fuzzy');
  const previous = isFuzzy && entry.previous !== null ? previousOf(entry.previous, entry.text, syntax) : null;
  return {
    id,
    source,
    markdown: entry.id,
    hash,
    target,
    state: target === null || isFuzzy ? 'initial' : 'translated',
    subState: isFuzzy ? 'hexapla:fuzzy' : null,
    place: { line, column: 1 },
    context: { ...context, line: lineOf(entry.references) },
    notes,
    previous,
    matches: [],
  };
}

function previousOf(markdown: string, translation: string, syntax: ContentSyntax): HandOffUnit['previous'] {
  const source = contentOf(markdown, { syntax });
  return { source, target: contentLike(translation, source, { syntax }) };
}

function lineOf(references: readonly string[]): number | null {
  const line = /:(\d{1,9})$/.exec(references[0] ?? '')?.[1];
  return line === undefined ? null : Number(line);
}
