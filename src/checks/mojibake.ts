import type { Finding } from '../model/report.ts';
import { codeRanges } from '../text/code-ranges.ts';
import { lineIndex } from '../text/lines.ts';
import { findMojibake } from '../text/mojibake.ts';
import type { CheckedSource } from './checked-source.ts';

/** What all mis-decoded text holds: a text without it is not looked at twice. */
const SUSPECT = /[\u00c2-\u00f4][\u0080-\uffff]/;

/**
 * UTF-8 that was read as Windows-1252 (`â€™` for `’`), in prose. Only the source is looked at, and nothing is repaired:
 * whoever owns the source has to decide.
 */
export function mojibake(source: CheckedSource): readonly Finding[] {
  if (!SUSPECT.test(source.text)) return [];
  const lines = lineIndex(source.text);
  return source.units.flatMap((unit) =>
    findMojibake(proseOf(source.text.slice(unit.range.start, unit.range.end))).map(({ range, found, meant }): Finding => {
      const place = lines.place({ start: unit.range.start + range.start, end: unit.range.start + range.end });
      const message = `Expected \`${meant}\`, found \`${found}\`: UTF-8 that was read as Windows-1252; correct the source text`;
      return { rule: 'mojibake', severity: 'warning', path: source.path, place, unit: unit.id, locale: null, message };
    }),
  );
}

/** `markdown` with its code blank, so that offsets stay. */
function proseOf(markdown: string): string {
  let prose = '';
  let at = 0;
  for (const { start, end } of codeRanges(markdown)) {
    prose += markdown.slice(at, start).padEnd(end - at);
    at = end;
  }
  return prose + markdown.slice(at);
}
