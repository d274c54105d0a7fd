import type { Rule } from '../model/rule.ts';
import { FILE_RULES, POLICY_RULES } from './file-rules.ts';
import { documentChecks, pairChecks } from './index.ts';
import { SENTENCE_RULES } from './sentence-rules.ts';

/** Every rule of which there may be a finding: about sentences, translations, documents, files, and the policy. */
export const ALL_RULES: readonly Rule[] = [
  ...Object.values(SENTENCE_RULES),
  ...pairChecks,
  ...documentChecks,
  ...FILE_RULES,
  ...POLICY_RULES,
].map(({ rule, severity, summary, exceptions }) => ({ rule, severity, summary, exceptions }));
