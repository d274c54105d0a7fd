import { ALL_RULES } from '../checks/all-rules.ts';
import { ruleList } from '../reports/rule-list.ts';
import type { Outcome, Session } from './session.ts';

/** Prints every rule, in the order in which they are described in the handbook. */
export function listRules({ colour, width }: Session): Outcome {
  return { output: ruleList(ALL_RULES, { colour, width }), exitCode: 0 };
}
