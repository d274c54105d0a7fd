import { memoryKey } from '../formats/memory-file.ts';
import { type TmxEntry, tmxText } from '../formats/tmx-text.ts';
import { UsageError } from '../model/errors.ts';
import type { MemoryPair } from '../model/memory.ts';
import { contentLike } from '../text/content-like.ts';
import { contentOf } from '../text/content-of.ts';
import { openProject } from '../workspace/project.ts';
import { writeFolder } from '../workspace/write-folder.ts';
import { writeOutput } from '../workspace/write-output.ts';
import { formatNamed } from './format-named.ts';
import { knownPairs } from './open-memory.ts';
import { configuredLocale, tellLayout } from './open-project.ts';
import type { Outcome, Session } from './session.ts';

/** What `hexapla tm export` takes. */
export interface TmExportCommand {
  /** Tags, in any case; none: all that are configured. */
  readonly locales: readonly string[];
  readonly format: string;
  /** A file that ends with `.tmx`, for one language, or a folder. */
  readonly output: string;
  /** Of hexapla. */
  readonly toolVersion: string;
}

/** Writes all translations that the project knows as a memory for each language. */
export async function tmExport(
  session: Session,
  { locales: tags, format, output, toolVersion }: TmExportCommand,
): Promise<Outcome> {
  const print = formatNamed({ tmx: tmxText }, format);
  const project = await openProject({ root: session.root, configFile: session.configFile });
  if (project.detected !== null) tellLayout(session, project.detected);
  const locales = tags.length === 0 ? project.locales : [...new Set(tags.map((tag) => configuredLocale(project, tag)))];
  const isFile = output.endsWith('.tmx');
  if (isFile && locales.length > 1)
    throw new UsageError(`Expected a folder as \`-o\` for ${locales.length} languages, found the file \`${output}\``);
  const { sourceLocale } = project;
  const lines: string[] = [];
  for (const targetLocale of locales) {
    const pairs = onceEach(await knownPairs(session, project, targetLocale));
    const file = isFile ? output : `${output.replace(/\/+$/, '')}/${targetLocale}.tmx`;
    const header = { sourceLocale, targetLocale, toolVersion, datatype: 'plaintext', properties: [] } as const;
    const text = print(pairs.map(entryOf), header);
    if (isFile) writeOutput(session.root, file, text);
    else writeFolder(session.root, output, [{ path: `${targetLocale}.tmx`, text }]);
    lines.push(`${file}: ${pairs.length} ${pairs.length === 1 ? 'translation' : 'translations'}\n`);
  }
  return { output: lines.join(''), exitCode: 0 };
}

function onceEach(pairs: readonly MemoryPair[]): readonly MemoryPair[] {
  const seen = new Set<string>();
  return pairs.filter((pair) => {
    const key = memoryKey(pair);
    return !seen.has(key) && seen.add(key);
  });
}

function entryOf(pair: MemoryPair): TmxEntry {
  const source = contentOf(pair.source, { syntax: 'markdown' });
  const target = contentLike(pair.target, source, { syntax: 'markdown' });
  return { id: null, source, target, properties: [['x-origin', pair.origin]], notes: [] };
}
