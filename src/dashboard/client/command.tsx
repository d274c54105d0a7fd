import { useRef, useState } from 'preact/hooks';
import { useWords } from './language.ts';

/** A command to run, with a button that copies it. */
export function Command({ text }: { readonly text: string }) {
  const { say } = useWords();
  const code = useRef<HTMLElement>(null);
  const [isCopied, setCopied] = useState(false);
  const copy = () => {
    if (code.current !== null) window.getSelection()?.selectAllChildren(code.current);
    // Where a page may not write to the clipboard, what is selected can be copied by hand.
    navigator.clipboard?.writeText(text).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  };
  return (
    <p class="command">
      <code ref={code}>{text}</code>
      <button type="button" onClick={copy} aria-label={`${say('copy')}: ${text}`}>
        {say(isCopied ? 'copied' : 'copy')}
      </button>
    </p>
  );
}
