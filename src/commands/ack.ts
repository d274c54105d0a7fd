import { SEVERITIES, type UnitStatus } from '../model/comparison.ts';
import { InputError, UsageError } from '../model/errors.ts';
import type { Ack } from '../model/records.ts';
import { oneOf } from '../text/one-of.ts';
import { shellWord } from '../text/shell-word.ts';
import { authorName } from '../workspace/author.ts';
import { today } from '../workspace/clock.ts';
import { projectPath } from '../workspace/project-path.ts';
import { writeFiles } from '../workspace/write-files.ts';
import { ackedSource, keyOf, pairKey, textsToday } from './acknowledged.ts';
import { compareDocuments } from './compare-project.ts';
import { openSelected } from './open-project.ts';
import { refuseShallow } from './refuse-shallow.ts';
import type { Compared } from './run-documents.ts';
import type { Outcome, Session } from './session.ts';
import { madeRecord, recordWrites, type ToRecord } from './write-records.ts';

/** What `hexapla ack` takes. */
export interface AckCommand {
  /** Documents or folders; a unit's or pair's id may follow a `#`. */
  readonly paths: readonly string[];
  readonly locales: readonly string[];
  /** Only what changed this much; null: all. */
  readonly severity: string | null;
  readonly why: string | null;
}

/** Records that translations are still valid for the source text of today. */
export async function ack(session: Session, command: AckCommand): Promise<Outcome> {
  const { severity, why } = command;
  if (severity !== null && oneOf(SEVERITIES, severity) === null) {
    const known = SEVERITIES.map((name) => `\`${name}\``).join(', ');
    throw new UsageError(`Expected a severity (${known}), found \`${severity}\``);
  }
  if (command.locales.length === 0)
    throw new UsageError('Expected `--locale TAG`: an acknowledgement is for one language, found none');
  const named = command.paths.map(askedFor);
  const paths = [...new Set(named.map(({ path }) => path))];
  const { project, documents, reading } = await openSelected(session, { paths, locales: command.locales });
  const asked = named.map((one) => ({ ...one, path: projectPath(project.root, one.path) }));
  const { compared, findings, records } = await compareDocuments(project, documents, {
    session,
    reading,
    pairs: true,
    history: null,
  });
  refuseShallow(findings);
  const sign = { why, by: await authorName(project.root), date: today() };
  const signed: Signed[] = [];
  for (const item of compared) {
    const statuses = item.comparison.statuses.filter((status) => isAsked(status, item, asked, severity));
    if (statuses.length > 0) signed.push(signedOf(item, statuses, sign));
  }
  const unmet = asked.find(({ id }) => id !== null && !signed.some(({ ids }) => ids.has(id)));
  if (unmet?.id != null)
    throw new InputError(
      `${unmet.path}#${unmet.id}: Expected the id of a stale or unknown unit, found none; \`hexapla status ${shellWord(unmet.path)}\` lists them`,
    );
  writeFiles(
    project.root,
    recordWrites(
      project,
      signed.flatMap((one) => madeRecord(one) ?? []),
      records,
    ),
  );
  const count = signed.reduce((sum, { units }) => sum + units, 0);
  return {
    output: `Acknowledged ${count} ${count === 1 ? 'sentence' : 'sentences'} in ${signed.length} ${signed.length === 1 ? 'document' : 'documents'}.\n`,
    exitCode: 0,
  };
}

interface Asked {
  readonly path: string;
  readonly id: string | null;
}

function askedFor(path: string): Asked {
  const [, file, id] = /^(.*)#([0-9a-f]{5}-p?\d+)$/.exec(path) ?? [];
  return { path: file ?? path, id: id ?? null };
}

type Open = Extract<UnitStatus, { type: 'stale' | 'unknown' }>;

function isAsked(
  status: UnitStatus,
  { comparison, open }: Compared,
  asked: readonly Asked[],
  severity: string | null,
): status is Open {
  if ((status.type !== 'stale' && status.type !== 'unknown') || status.pair === null) return false;
  if (severity !== null && !(status.type === 'stale' && status.severity === severity)) return false;
  const { unit, pair } = status;
  const here = asked.filter(({ path }) =>
    [comparison.source, comparison.target, open.document.expectedTarget].some(
      (own) => own !== null && (own === path || path === '' || own.startsWith(`${path}/`)),
    ),
  );
  return here.some(({ id }) => id === null || id === unit.id || id === pair.id);
}

type Signed = ToRecord & { readonly ids: ReadonlySet<string>; readonly units: number };

function signedOf(compared: Compared, statuses: readonly UnitStatus[], sign: Omit<Ack, 'source'>): Signed {
  const open = statuses.filter((status): status is Open => status.type === 'stale' || status.type === 'unknown');
  const texts = textsToday(compared.comparison.statuses);
  const acks = new Map(
    open.flatMap(({ pair }) =>
      pair === null ? [] : [[pairKey(pair), { source: ackedSource(texts.get(pair) ?? []), ...sign }] as const],
    ),
  );
  return {
    compared,
    ids: new Set(open.flatMap(({ unit, pair }) => [unit.id, ...(pair?.id == null ? [] : [pair.id])])),
    units: open.length,
    edit: (record) => ({
      ...record,
      pairs: record.pairs.map((line) => ({ ...line, ack: acks.get(keyOf(line.source, line.target)) ?? line.ack })),
    }),
  };
}
