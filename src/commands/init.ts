import { initConfig } from '../workspace/write-config.ts';
import type { Outcome, Session } from './session.ts';

/** Writes the configuration that says what was detected. */
export async function init(session: Session): Promise<Outcome> {
  const { path, detected } = await initConfig(session.root);
  return { output: `Wrote \`${path}\` for the layout ${detected.name}: ${detected.reason}.\n`, exitCode: 0 };
}
