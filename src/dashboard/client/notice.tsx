import type { ComponentChildren } from 'preact';
import type { Loaded } from './data.ts';
import { useWords } from './language.ts';
import { Message } from './shown-text.tsx';

/** What stands in the place of something that is empty, on its way, or not to be had. */
export function Notice({
  kind,
  title,
  text,
  children,
}: {
  readonly kind: 'empty' | 'loading' | 'error';
  readonly title: string;
  readonly text?: string;
  readonly children?: ComponentChildren;
}) {
  return (
    <div class={`notice ${kind}`} role={kind === 'error' ? 'alert' : 'status'}>
      <p class="title">
        <Message text={title} />
      </p>
      {text !== undefined && (
        <p>
          <Message text={text} />
        </p>
      )}
      {children}
    </div>
  );
}

/** Says that something is on its way. */
export function LoadingNotice() {
  const { say } = useWords();
  return <Notice kind="loading" title={`${say('loading')}…`} />;
}

interface Failed {
  readonly name: string;
  /** Asks for it anew; null: something beside the notice does. */
  readonly again: (() => void) | null;
}

/** Says which data file could not be read, and offers to try again. */
export function FailedNotice({ name, again }: Failed) {
  const { say } = useWords();
  return (
    <Notice kind="error" title={say('failed')} text={say('failed.hint', { name: `data/${name}.js` })}>
      {again !== null && (
        <button type="button" onClick={() => tryAgain(again)}>
          {say('again')}
        </button>
      )}
    </Notice>
  );
}

/** The notice goes away, and what has the focus must not go with it. */
function tryAgain(again: () => void): void {
  document.getElementById('content')?.focus({ preventScroll: true });
  again();
}

/** What is drawn of data once it is there; until then, how far it is. */
export function WhenLoaded<T>({
  loaded,
  children,
}: {
  readonly loaded: Loaded<T>;
  readonly children: (data: T) => ComponentChildren;
}) {
  if (loaded.state === 'ready') return <>{children(loaded.data)}</>;
  return loaded.state === 'loading' ? <LoadingNotice /> : <FailedNotice name={loaded.name} again={loaded.again} />;
}
