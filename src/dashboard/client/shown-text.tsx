import type { WordRun } from '../../model/dashboard.ts';
import type { Locale } from '../../model/locale.ts';
import { direction } from '../../text/direction.ts';
import { printable, printableLines } from '../../text/printable.ts';

/** A text of a document in its own language and direction; what no reader sees, such as a control character, is spelled out. */
export function Prose({ text, language }: { readonly text: string; readonly language: Locale }) {
  return (
    <bdi class="prose" lang={language} dir={direction(language)}>
      {printableLines(text)}
    </bdi>
  );
}

/** One side of a comparison: what is common, and what is only on this side. */
export function Changes({
  words,
  side,
  language,
}: {
  readonly words: readonly WordRun[];
  readonly side: 'was' | 'now';
  readonly language: Locale;
}) {
  const own = side === 'was' ? -1 : 1;
  const shown = words.filter(([change]) => change === 0 || change === own);
  return (
    <bdi class="prose" lang={language} dir={direction(language)}>
      {shown.map(([change, text], at) => {
        const safe = printableLines(text);
        if (change === 0) return safe;
        return side === 'was' ? <del key={at}>{safe}</del> : <ins key={at}>{safe}</ins>;
      })}
    </bdi>
  );
}

/** A path or a name from a file, on one line; folders may be cut where it is long. */
export function Path({ path }: { readonly path: string }) {
  const shown = printable(path);
  const end = shown.lastIndexOf('/') + 1;
  return (
    <bdi class="path" dir="ltr" title={shown}>
      <span class="folders">{shown.slice(0, end)}</span>
      <span class="file">{shown.slice(end)}</span>
    </bdi>
  );
}

/** A message that names code in backticks. */
export function Message({ text }: { readonly text: string }) {
  return (
    <bdi class="message" dir="auto">
      {printable(text)
        .split(/(`[^`]+`)/)
        .map((part, at) => (part.startsWith('`') && part.length > 2 ? <code key={at}>{part.slice(1, -1)}</code> : part))}
    </bdi>
  );
}
