import type { Draft } from '../checks/draft.ts';
import { judge } from '../checks/judge.ts';
import type { Policy } from '../checks/policy.ts';
import type { SentenceEvent } from '../checks/sentence-event.ts';
import { eventKey, severityOfEvent } from '../checks/sentence-findings.ts';
import { type BaselineEntry, printBaseline } from '../formats/baseline.ts';
import { hashOfAll } from '../workspace/hash.ts';
import type { Project } from '../workspace/project.ts';
import { writeFiles } from '../workspace/write-files.ts';
import type { Outcome } from './session.ts';

/**
 * Writes down what is found today as tolerated, but for what is info only: it fails nowhere. What is stale or missing has a line for each
 * sentence and locale, because each is translated by itself.
 */
export function writeBaseline(
  project: Project,
  { events, drafts }: { readonly events: readonly SentenceEvent[]; readonly drafts: readonly Draft[] },
  policy: Policy,
): Outcome {
  const counts = (severity: string): boolean => severity !== 'off' && (policy.failOn === 'info' || severity !== 'info');
  const sentences = events
    .filter((event) => counts(severityOfEvent(event, policy)))
    .map((event): BaselineEntry => {
      const { rule, path, locale, text } = event;
      return { fingerprint: hashOfAll(eventKey(event)), rule, path, message: `${locale}: ${text}` };
    });
  const { findings } = judge(drafts, { ...policy, baseline: new Set() }, hashOfAll);
  const kept = [...sentences, ...findings.filter(({ severity }) => counts(severity))];
  const { baseline } = project.config.check;
  const path = baseline ?? `${project.config.records}/baseline.ndjson`;
  writeFiles(project.root, [{ path, text: printBaseline(kept) }]);
  const hint = baseline === null ? `; name it in the configuration: \`"check": { "baseline": "${path}" }\`` : '';
  return { output: `Wrote ${kept.length} ${kept.length === 1 ? 'finding' : 'findings'} to \`${path}\`${hint}.\n`, exitCode: 0 };
}
