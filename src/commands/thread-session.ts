import type { Session } from './session.ts';

/** What a thread is told of the session that started it. */
export type ThreadStart = Pick<Session, 'root' | 'configFile' | 'engine' | 'program'>;

const nothing = () => undefined;

/** The session of a thread of our command. What there is to tell the user, the main thread tells. */
export function threadSession({ root, configFile, engine, program }: ThreadStart): Session {
  return {
    root,
    configFile,
    engine,
    program,
    colour: false,
    width: 0,
    note: nothing,
    detail: nothing,
    complain: nothing,
    progress: nothing,
    stdin: () => Promise.resolve(new Uint8Array()),
  };
}
