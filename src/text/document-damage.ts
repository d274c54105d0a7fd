import type { Range } from '../model/range.ts';

/** What is wrong with a text as a whole, whatever its form. */
interface Damage {
  readonly rule: 'merge-conflict' | 'replacement-character';
  readonly severity: 'error' | 'warning';
  readonly range: Range;
  readonly message: string;
}

const MARKER = /^(?:<{7}|>{7}) [^\n]*/gm;

/** Finds damage that no Markdown grammar sees, in document order of each kind. */
export function damageIn(text: string): Damage[] {
  return [...conflicts(text), ...replacements(text)];
}

/** The markers of unresolved merges, from `<<<<<<<` to `>>>>>>>`, or one of them alone. */
function conflicts(text: string): Damage[] {
  if (!text.includes('<<<<<<<') && !text.includes('>>>>>>>')) return [];
  const markers = Array.from(text.matchAll(MARKER), ({ 0: line, index }) => ({
    sign: line.slice(0, 7),
    start: index,
    end: index + line.length,
  }));
  const found: Damage[] = [];
  for (let i = 0; i < markers.length; i++) {
    const marker = markers[i];
    if (marker === undefined) continue;
    const next = markers[i + 1];
    const isPair = marker.sign.startsWith('<') && next?.sign.startsWith('>') === true;
    if (isPair) i++;
    const message = `Expected a merged text, found the conflict marker \`${marker.sign}\`; choose a side and delete the markers`;
    found.push({
      rule: 'merge-conflict',
      severity: 'error',
      range: { start: marker.start, end: isPair ? next.end : marker.end },
      message,
    });
  }
  return found;
}

/** U+FFFD stands for bytes that somebody could not decode. Reported once, with the number of its places. */
function replacements(text: string): Damage[] {
  const start = text.indexOf('\ufffd');
  if (start === -1) return [];
  const places = text.split('\ufffd').length - 1;
  const message = `Expected decoded text, found U+FFFD (replacement character) in ${places === 1 ? 'one place' : `${places} places`}; restore the lost characters`;
  return [{ rule: 'replacement-character', severity: 'warning', range: { start, end: start + 1 }, message }];
}
