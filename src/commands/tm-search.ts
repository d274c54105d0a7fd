import { LEAST_SIMILARITY } from '../memory/memory.ts';
import { UsageError } from '../model/errors.ts';
import { memoryFormats } from '../reports/memory.ts';
import { openProject } from '../workspace/project.ts';
import { formatNamed } from './format-named.ts';
import { openMemory } from './open-memory.ts';
import { configuredLocale, tellLayout } from './open-project.ts';
import type { Outcome, Session } from './session.ts';

/** What `hexapla tm search` takes. */
export interface TmSearchCommand {
  /** Markdown. */
  readonly text: string;
  readonly locale: string;
  readonly format: string;
  /** As they were typed; null: the usual. */
  readonly limit: string | null;
  readonly least: string | null;
}

const USUAL_LIMIT = 5;

/** Looks a text up among all translations into a language that the project knows. */
export async function tmSearch(session: Session, command: TmSearchCommand): Promise<Outcome> {
  const format = formatNamed(memoryFormats, command.format);
  const limit = command.limit === null ? USUAL_LIMIT : Number(command.limit);
  if (!Number.isInteger(limit) || limit < 1)
    throw new UsageError(`Expected a whole number as \`--limit\`, found \`${command.limit}\``);
  const least = command.least === null ? LEAST_SIMILARITY : Number(command.least);
  if (!(least > 0 && least <= 1))
    throw new UsageError(`Expected a number above 0, at most 1, as \`--min\`, found \`${command.least}\``);
  const project = await openProject({ root: session.root, configFile: session.configFile });
  if (project.detected !== null) tellLayout(session, project.detected);
  const locale = configuredLocale(project, command.locale);
  const memory = await openMemory(session, project, locale);
  const matches = memory.find({ source: command.text, context: null }, { least, limit });
  return { output: format({ text: command.text, locale, matches }, { colour: session.colour }), exitCode: 0 };
}
