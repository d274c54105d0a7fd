import type { Draft } from '../checks/draft.ts';
import { judge } from '../checks/judge.ts';
import type { Policy } from '../checks/policy.ts';
import { printBaseline } from '../formats/baseline.ts';
import { hashOfAll } from '../workspace/hash.ts';
import type { Project } from '../workspace/project.ts';
import { writeFiles } from '../workspace/write-files.ts';
import type { Outcome } from './session.ts';

/** Writes down what is found today as tolerated, but for what is info only: it fails nowhere. */
export function writeBaseline(project: Project, drafts: readonly Draft[], policy: Policy): Outcome {
  const { findings } = judge(drafts, { ...policy, baseline: new Set() }, hashOfAll);
  const kept = policy.failOn === 'info' ? findings : findings.filter(({ severity }) => severity !== 'info');
  const { baseline } = project.config.check;
  const path = baseline ?? `${project.config.records}/baseline.ndjson`;
  writeFiles(project.root, [{ path, text: printBaseline(kept) }]);
  const hint = baseline === null ? `; name it in the configuration: \`"check": { "baseline": "${path}" }\`` : '';
  const findingsCount = `${kept.length} ${kept.length === 1 ? 'finding' : 'findings'}`;
  return { output: `Wrote ${findingsCount} to \`${path}\`${hint}.\n`, exitCode: 0 };
}
