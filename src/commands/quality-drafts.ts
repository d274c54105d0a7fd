import { type Draft, draftOf, numbered } from '../checks/draft.ts';
import { documentChecks } from '../checks/index.ts';
import { severityOf } from '../checks/policy.ts';
import type { Finding } from '../model/report.ts';
import type { Project } from '../workspace/project.ts';
import { type PairOptions, pairDrafts } from './check-pairs.ts';
import { type CheckingOptions, documentFindings } from './checked-documents.ts';
import type { ComparedProject } from './compare-project.ts';

/**
 * What is wrong with documents, whatever is stale in them: what reading them found, and what the checks find in their sentences and in each
 * document as a whole.
 */
export async function qualityDrafts(
  project: Project,
  { compared, findings }: ComparedProject,
  options: PairOptions & CheckingOptions,
): Promise<readonly Draft[]> {
  const sourceOf = new Map(
    compared.flatMap(({ comparison: { source, target } }) => (target === null ? [] : [[target, source ?? target]])),
  );
  const judged = (finding: Finding): readonly Draft[] => {
    const document = sourceOf.get(finding.path) ?? finding.path;
    const { rule, locale, severity: usual } = finding;
    const severity = severityOf(options.policy, rule, { path: document, locale, usual });
    return severity === 'off' ? [] : [draftOf({ ...finding, severity }, { document, text: null })];
  };
  const ofDocuments = await documentFindings(project, compared, options);
  const ofPairs = compared.flatMap((item) => pairDrafts(item, options));
  return numbered([...findings.flatMap(judged), ...ofPairs, ...ofDocuments.flatMap(judged)]);
}

const OF_DOCUMENTS: ReadonlySet<string> = new Set(documentChecks.map(({ rule }) => rule));
/** A page that goes, or a heading that is renamed, breaks links of documents that nobody touched. */
const OF_LINKS: ReadonlySet<string> = new Set(['link-target', 'link-fragment']);

/** Whether a finding may be about a localized file that did not change itself: then its shape is merely not that of the new source yet. */
export function mayConcernUnchanged({ rule }: Draft): boolean {
  return !OF_DOCUMENTS.has(rule) || OF_LINKS.has(rule);
}
