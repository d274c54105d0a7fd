import { statusFormats } from '../reports/index.ts';
import { formatNamed } from './format-named.ts';
import { openSelected, type Selection } from './open-project.ts';
import { type RecordingOptions, recordingOf } from './recording.ts';
import type { Outcome, Session } from './session.ts';
import { statusOfProject } from './status-project.ts';

/** What `hexapla status` takes. */
export interface StatusCommand extends Selection {
  readonly format: string;
  readonly allUnits: boolean;
  readonly recording: RecordingOptions;
}

/** Tells which sentences of which localized documents are current, stale, missing, orphaned or unknown. */
export async function status(session: Session, command: StatusCommand): Promise<Outcome> {
  const format = await formatNamed(statusFormats, command.format)();
  const recording = await recordingOf(command.recording, command);
  const { project, documents, reading } = await openSelected(session, command);
  const document = await statusOfProject(project, documents, { session, reading, allUnits: command.allUnits });
  const { colour, width } = session;
  const output = format(document, { colour, width, allUnits: command.allUnits });
  if (recording === null) return { output, exitCode: 0 };
  const { recordStatus } = await import('./record-status.ts');
  return { output, exitCode: (await recordStatus(session, project, { totals: document.totals, recording })) ? 0 : 4 };
}
