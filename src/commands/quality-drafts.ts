import { type Draft, draftOf } from '../checks/draft.ts';
import { severityOf } from '../checks/policy.ts';
import type { Finding } from '../model/report.ts';
import { type PairOptions, pairDrafts } from './check-pairs.ts';
import type { ComparedProject } from './compare-project.ts';

/**
 * What is wrong with documents, whatever is stale in them: what reading them found, and what the checks find in their
 * sentences and in each document as a whole.
 */
export function qualityDrafts({ compared, findings }: ComparedProject, options: PairOptions): readonly Draft[] {
  const sources = new Map(
    compared.flatMap(({ comparison: { source, target } }) => (target === null ? [] : [[target, source ?? target]])),
  );
  const ofPairs = compared.flatMap((item) => pairDrafts(item, options));
  const judged = (finding: Finding): readonly Draft[] => {
    const document = sources.get(finding.path) ?? finding.path;
    const { rule, locale, severity: usual } = finding;
    const severity = severityOf(options.policy, rule, { path: document, locale, usual });
    return severity === 'off' ? [] : [draftOf({ ...finding, severity }, { document, text: null })];
  };
  return [...findings.flatMap(judged), ...ofPairs];
}
