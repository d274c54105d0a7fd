import { useWords } from './language.ts';
import type { Live } from './live.ts';
import { Notice } from './notice.tsx';

interface Props {
  /** Null: the page is of a static site. */
  readonly live: Live | null;
}

/** Says in the header how the page stands with its server. */
export function LiveLine({ live }: Props) {
  const { say } = useWords();
  if (live === null) return null;
  const state = stateOf(live);
  return (
    <p class={`live ${state}`} role="status">
      {say(`live.${state}`)}
    </p>
  );
}

/** Says what keeps the page from being as the project is. */
export function LiveNotice({ live }: Props) {
  if (live === null) return null;
  return (
    <>
      {live.build === null && <h1>hexapla</h1>}
      <Hindrance live={live} />
    </>
  );
}

function Hindrance({ live }: { readonly live: Live }) {
  const { say } = useWords();
  if (live.connection === 'locked') return <Notice kind="error" title={say('live.lockedTitle')} text={say('live.lockedHint')} />;
  if (live.connection === 'lost') return <Notice kind="error" title={say('live.lostTitle')} text={say('live.lostHint')} />;
  if (live.error !== null)
    return (
      <div class="live-error">
        <Notice kind="error" title={say('live.failedTitle')} text={live.error} />
        {live.build !== null && <p class="quiet">{say('live.stays')}</p>}
      </div>
    );
  return live.build === null ? <Notice kind="loading" title={`${say('live.first')}…`} /> : null;
}

function stateOf({ connection, isBuilding, error }: Live): 'live' | 'building' | 'failed' | 'lost' | 'locked' {
  if (connection !== 'open') return connection;
  if (isBuilding) return 'building';
  return error === null ? 'live' : 'failed';
}
