import { type Draft, draftOf } from '../checks/draft.ts';
import { type Policy, severityOf } from '../checks/policy.ts';
import { changeDetector } from '../workspace/changed-paths.ts';
import { CONFIG_NAME } from '../workspace/config.ts';
import { diskFiles } from '../workspace/project-files.ts';
import type { OpenRevisions } from './open-revisions.ts';

/** Tells what an untrusted change touched of what it is judged by. */
export function policyChanges({ base, baseFiles }: OpenRevisions, policy: Policy): readonly Draft[] {
  const { isChanged } = changeDetector(base.root, baseFiles.entries);
  const { records, srx, check } = base.config;
  const files = [base.configFile ?? CONFIG_NAME, srx, check.baseline, check.glossary].filter((path) => path !== null);
  const walk = { starts: [records], takes: () => true, enters: () => true };
  const recorded = baseFiles.walk(walk).paths;
  const today = diskFiles(base.root).walk(walk).paths;
  const touched = [...new Set([...files, ...recorded, ...today])].filter(isChanged).sort();
  return touched.flatMap((path) => {
    const severity = severityOf(policy, 'policy-changed', { path, locale: null, usual: 'warning' });
    if (severity === 'off') return [];
    const message = `Expected the change to leave \`${path}\` alone, found it changed; the change is judged by what it was before`;
    const finding = { rule: 'policy-changed', severity, path, place: null, unit: null, locale: null, message };
    return [draftOf(finding, { document: path, text: null })];
  });
}
