import { align } from '../align/align.ts';
import { joined } from '../align/aligned-pairs.ts';
import type { Bead } from '../model/bead.ts';
import type { Content } from '../model/content.ts';
import { InputError } from '../model/errors.ts';
import { locale } from '../model/locale.ts';
import type { Unit } from '../model/unit.ts';
import { alignFormats } from '../reports/align.ts';
import { completeConfig } from '../workspace/config.ts';
import { readDocument } from '../workspace/document.ts';
import { loadConfig } from '../workspace/load-config.ts';
import { diskFiles } from '../workspace/project-files.ts';
import { projectPath } from '../workspace/project-path.ts';
import { formatNamed } from './format-named.ts';
import { openReading } from './open-reading.ts';
import { readUnits } from './read-source.ts';
import { isFinding, located, type Outcome, type Session, tellFindings } from './session.ts';

/** What `hexapla align` takes. */
export interface AlignCommand {
  readonly source: string;
  readonly target: string;
  readonly sourceLocale: string;
  readonly targetLocale: string;
  readonly format: string;
  /** Of hexapla, for formats that name what made them. */
  readonly toolVersion: string;
}

/** Tells which sentences of a translated document translate which of its source. */
export async function alignFiles(session: Session, command: AlignCommand): Promise<Outcome> {
  const format = formatNamed({ ...alignFormats, tmx: memoryFormat(command) }, command.format);
  const config = (await loadConfig({ root: session.root, file: session.configFile }))?.config ?? completeConfig({ locales: [] });
  const read = async (file: string, tag: string): Promise<readonly Unit[]> => {
    const path = projectPath(session.root, file);
    const content = readDocument(session.root, path);
    if (isFinding(content)) throw new InputError(located(content));
    const { units, findings } = await readUnits(
      path,
      content.text,
      await openReading(session, { config, sourceLocale: locale(tag), trusted: diskFiles(session.root) }),
    );
    tellFindings(session, findings);
    return units;
  };
  const source = await read(command.source, command.sourceLocale);
  const target = await read(command.target, command.targetLocale);
  const { colour, width } = session;
  return { output: await format(align(source, target), { colour, width }), exitCode: 0 };
}

/** Beads as a translation memory, but for those that lack a side; its writer is read when it is asked for. */
function memoryFormat({ sourceLocale, targetLocale, toolVersion }: AlignCommand): (beads: readonly Bead[]) => Promise<string> {
  return async (beads) => {
    const { tmxText } = await import('../formats/tmx-text.ts');
    const header = { sourceLocale: locale(sourceLocale), targetLocale: locale(targetLocale), toolVersion };
    const entries = beads
      .filter(({ source, target }) => source.length > 0 && target.length > 0)
      .map(({ source, target, confidence }) => ({
        id: source.map(({ id }) => id).join('+'),
        source: plainContent(joined(source)),
        target: plainContent(joined(target)),
        properties: [['x-kind', source[0]?.kind ?? ''] as const, ['x-confidence', confidence.toFixed(3)] as const],
        notes: [],
      }));
    return tmxText(entries, { ...header, datatype: 'x-markdown', properties: [] });
  };
}

/** A text that has its Markdown in it. */
function plainContent(text: string): Content {
  return { parts: [{ type: 'text', text }], codes: [] };
}
