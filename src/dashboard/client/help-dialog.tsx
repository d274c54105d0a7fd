import { useEffect, useRef } from 'preact/hooks';
import { useWords } from './language.ts';
import { choose, useSetting } from './settings.ts';
import { Status } from './sign.tsx';

const KEYS = [
  ['n', 'help.stale'],
  ['m', 'help.missing'],
  ['/', 'help.filter'],
  ['s', 'help.search'],
  ['?', 'help.help'],
] as const;
const SIGNS = ['current', 'stale', 'cosmetic', 'missing', 'unknown', 'orphaned'] as const;

/** Which keys do what, and what the signs mean. */
export function HelpDialog({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const { say } = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const shortcuts = useSetting('shortcuts', 'on');
  useEffect(() => {
    if (isOpen) dialog.current?.showModal();
    else dialog.current?.close();
  }, [isOpen]);
  return (
    <dialog ref={dialog} aria-labelledby="help" onClose={onClose}>
      <h2 id="help">{say('help')}</h2>
      <h3>{say('signs')}</h3>
      <dl class="signs">
        {SIGNS.map((name) => (
          <div key={name}>
            <dt>
              <Status name={name} />
            </dt>
            <dd>{say(`signs.${name}`)}</dd>
          </div>
        ))}
      </dl>
      <h3>{say('shortcuts')}</h3>
      <dl class="signs">
        {KEYS.map(([key, name]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{say(name)}</dd>
          </div>
        ))}
      </dl>
      <p>
        <label class="check">
          <input
            type="checkbox"
            checked={shortcuts === 'on'}
            onChange={({ currentTarget }) => choose('shortcuts', currentTarget.checked ? 'on' : 'off')}
          />{' '}
          {say('help.shortcuts')}
        </label>
      </p>
      <form method="dialog">
        <button type="submit">{say('close')}</button>
      </form>
    </dialog>
  );
}
