import { InputError } from '../model/errors.ts';
import type { ComparedProject } from './compare-project.ts';
import { SHALLOW_HISTORY } from './find-origins.ts';
import { located } from './session.ts';

/**
 * Refuses to record anything in a clone that is cut off: it would say less than is known elsewhere.
 *
 * @throws InputError
 */
export function refuseShallow(findings: ComparedProject['findings']): void {
  const shallow = findings.find(({ rule }) => rule === SHALLOW_HISTORY);
  if (shallow !== undefined) throw new InputError(located(shallow));
}
