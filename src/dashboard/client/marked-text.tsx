import { printableLines } from '../../text/printable.ts';
import { markedRuns } from '../../text/search-marks.ts';

interface Props {
  readonly text: string;
  /** Folded. */
  readonly terms: readonly string[];
}

/** A text of a document in its own language and direction, with what a search hit in it marked. */
export function MarkedProse({ text, language, terms }: Props & { readonly language: string }) {
  return (
    <bdi class="prose" lang={language} dir="auto">
      <MarkedText text={text} terms={terms} />
    </bdi>
  );
}

/** A text with what a search hit in it marked; what no reader sees is spelled out. */
export function MarkedText({ text, terms }: Props) {
  return (
    <>
      {markedRuns(text, terms).map(([isHit, run], at) =>
        isHit ? <mark key={at}>{printableLines(run)}</mark> : printableLines(run),
      )}
    </>
  );
}
