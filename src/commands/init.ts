import { initConfig } from '../workspace/write-config.ts';
import { otherLayouts } from './other-layouts.ts';
import { type Outcome, type Session, tellFindings } from './session.ts';

/** What `hexapla init` takes. */
export interface InitCommand {
  /** Name of the layout to write down; null: what is detected. */
  readonly layout: string | null;
}

/** Writes the configuration that says what was detected. */
export async function init(session: Session, { layout }: InitCommand): Promise<Outcome> {
  const { path, detected } = await initConfig({ root: session.root, layout });
  const others = otherLayouts(detected);
  if (others !== null) session.note(others);
  tellFindings(session, detected.findings);
  return { output: `Wrote \`${path}\` for the layout ${detected.name}: ${detected.reason}.\n`, exitCode: 0 };
}
