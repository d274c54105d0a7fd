import { useRef, useState } from 'preact/hooks';
import type { Locale } from '../../model/locale.ts';
import { useWords } from './language.ts';
import { post, useLive } from './live.ts';

interface Props {
  readonly path: string;
  readonly id: string;
  readonly locale: Locale;
}

type State = { readonly is: 'open' | 'sending' | 'done' } | { readonly is: 'failed'; readonly message: string };

/** Says that a translation is still right, where the server of the page may write it down. */
export function AckButton(props: Props) {
  const live = useLive();
  return live?.allowsAck === true ? <Button {...props} /> : null;
}

function Button({ path, id, locale }: Props) {
  const { say } = useWords();
  const [state, setState] = useState<State>({ is: 'open' });
  const button = useRef<HTMLButtonElement>(null);
  const send = () => {
    if (state.is === 'sending' || state.is === 'done') return;
    setState({ is: 'sending' });
    post('api/ack', { path, unit: id, locale }).then(
      () => {
        setState({ is: 'done' });
        leaveFocus(button.current);
      },
      (error: unknown) => setState({ is: 'failed', message: error instanceof Error ? error.message : '' }),
    );
  };
  // A button that is disabled would lose the focus.
  const isOver = state.is === 'sending' || state.is === 'done';
  return (
    <div class="ack-button">
      <button type="button" ref={button} aria-disabled={isOver} aria-label={`${say('ack.button')}: ${id}`} onClick={send}>
        {say('ack.button')}
      </button>
      <span role="status">{isOver && say(`ack.${state.is}`)}</span>
      {state.is === 'failed' && (
        <span class="failed" role="alert">
          {say('ack.failed')}: {state.message}
        </span>
      )}
    </div>
  );
}

/** The sentence becomes current soon, and its button goes: the focus stays at the sentence. */
function leaveFocus(button: HTMLButtonElement | null): void {
  if (button === null || document.activeElement !== button) return;
  const unit = button.closest<HTMLElement>('.unit');
  if (unit === null) return;
  unit.tabIndex = -1;
  unit.focus({ preventScroll: true });
}
