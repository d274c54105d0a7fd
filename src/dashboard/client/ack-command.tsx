import type { Locale } from '../../model/locale.ts';
import { printable } from '../../text/printable.ts';
import { shellWord } from '../../text/shell-word.ts';
import { AckButton } from './ack-button.tsx';
import { Command } from './command.tsx';
import { useWords } from './language.ts';

interface Props {
  readonly path: string;
  readonly id: string;
  readonly locale: Locale;
  readonly isOpen: boolean;
}

/** The command that says that a translation is still right. */
export function AckCommand({ path, id, locale, isOpen }: Props) {
  const { say } = useWords();
  // What cannot be seen cannot be judged before it is run: such a path has no command.
  if (printable(path) !== path) return null;
  return (
    <details class="ack" open={isOpen}>
      <summary>{say('ack')}</summary>
      <AckButton path={path} id={id} locale={locale} />
      <Command text={`hexapla ack ${shellWord(`${path}#${id}`)} --locale ${shellWord(locale)}`} />
      <p class="quiet">{say('ackNote')}</p>
    </details>
  );
}
