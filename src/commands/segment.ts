import { isBilingual, readBilingual } from '../formats/bilingual-markdown.ts';
import { readFrontMatter } from '../formats/front-matter.ts';
import { pairKind } from '../formats/pair-kind.ts';
import { type Locale, locale } from '../model/locale.ts';
import type { Finding } from '../model/report.ts';
import { pairLines, type SegmentFormat, unitLines } from '../reports/segment.ts';
import { lineIndex } from '../text/lines.ts';
import { completeConfig, docSets } from '../workspace/config.ts';
import { decodeDocument } from '../workspace/decode.ts';
import { readDocument } from '../workspace/document.ts';
import { loadConfig } from '../workspace/load-config.ts';
import { diskFiles } from '../workspace/project-files.ts';
import { projectPath } from '../workspace/project-path.ts';
import { openReading } from './open-reading.ts';
import { type Reading, readUnits } from './read-source.ts';
import { isFinding, type Outcome, type Session, tellFindings } from './session.ts';
import { valueNamed } from './value-named.ts';

/** What `hexapla segment` takes; a file may be `-`, standard input. */
export interface SegmentCommand {
  readonly files: readonly string[];
  readonly locale: string | null;
  readonly format: string;
}

const FORMATS: readonly SegmentFormat[] = ['text', 'ndjson'];
const DEFAULT_LOCALE = 'en-US';

/** Prints the units of monolingual files and the pairs of bilingual ones. A file that cannot be read makes the exit code 3. */
export async function segmentFiles(session: Session, command: SegmentCommand): Promise<Outcome> {
  const format = valueNamed(FORMATS, command.format, 'a format');
  const config = (await loadConfig({ root: session.root, file: session.configFile }))?.config ?? completeConfig({ locales: [] });
  const tag = locale(command.locale ?? docSets(config)[0]?.locale ?? DEFAULT_LOCALE);
  const reading = await openReading(session, { config, sourceLocale: tag, trusted: diskFiles(session.root) });
  const results = [];
  for (const file of command.files) results.push(await segmentFile(session, file, { reading, format }));
  const findings = results.flatMap((result) => result.findings);
  tellFindings(session, findings);
  const refused = findings.some((finding) => finding.severity === 'error');
  return { output: results.map((result) => result.output).join(''), exitCode: refused ? 3 : 0 };
}

interface Segmented {
  readonly output: string;
  readonly findings: readonly Finding[];
}

async function segmentFile(
  session: Session,
  file: string,
  options: { readonly reading: Reading; readonly format: SegmentFormat },
): Promise<Segmented> {
  const { reading, format } = options;
  const path = file === '-' ? file : projectPath(session.root, file);
  const content = file === '-' ? decodeDocument(path, await session.stdin()) : readDocument(session.root, path);
  if (typeof content !== 'string' && isFinding(content)) return { output: '', findings: [content] };
  const text = typeof content === 'string' ? content : content.text;
  if (isBilingual(text)) {
    const pairs = await segmentPairs(path, text, { sourceLocale: reading.locale, format });
    if (pairs !== null) return pairs;
  }
  const { units, findings } = await readUnits(path, text, reading);
  return { output: unitLines(units, { path, format }), findings };
}

/** The pairs of a bilingual file; null when its spans are all code. */
async function segmentPairs(
  path: string,
  text: string,
  options: { readonly sourceLocale: Locale; readonly format: SegmentFormat },
): Promise<Segmented | null> {
  const frontMatter = await readFrontMatter(text);
  const { sourceLocale, format } = options;
  const { bitext, findings } = readBilingual({ path, text, sourceLocale, targetLocale: sourceLocale, frontMatter });
  if (bitext.pairs.length === 0 && findings.length === 0) return null;
  const lines = lineIndex(text);
  const bodyAt = frontMatter.range.end;
  const kinded = bitext.pairs.map((pair) => {
    const { range, line } = pair;
    return {
      pair,
      kind: range === null || line === null ? null : pairKind(text, range.start, { lineAt: lines.startOf(line), bodyAt }),
    };
  });
  return { output: pairLines(kinded, { path, format }), findings };
}
