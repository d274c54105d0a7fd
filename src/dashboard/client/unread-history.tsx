import { useWords } from './language.ts';
import { Notice } from './notice.tsx';

/** Says that runs may be recorded, but that the build could not read them. */
export function UnreadHistory() {
  const { say } = useWords();
  return <Notice kind="error" title={say('unreadHistory')} text={say('unreadHistory.hint')} />;
}
