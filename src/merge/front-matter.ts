import { fingerprint } from '../text/fingerprint.ts';
import { withoutMarks } from '../text/untranslated-marks.ts';

/** A key at the top of a front matter, and all its lines without the last line end. */
interface Entry {
  readonly key: string;
  readonly text: string;
}

/** The lines of a front matter, without the lines that begin and end it. */
interface Entries {
  /** What stands before the first key. */
  readonly head: string;
  readonly entries: readonly Entry[];
}

/** Two front matters, as they stand in their files: empty where there is none. */
export interface FrontMatterInput {
  readonly source: string;
  readonly target: string;
  /** Whether a value at or below this key at the top is translated. */
  readonly isTranslated: (key: string) => boolean;
  /** Names of what the source had when both were brought together last; null: not known. */
  readonly base: ReadonlyMap<string, number> | null;
  /** An entry of the source that is not translated, as it is written in the localized file; empty: not at all. */
  readonly fresh: (entry: string) => string;
  readonly lineEnd: '\n' | '\r\n';
}

const FENCES = /^(\ufeff?---[ \t]*\r?\n)([\s\S]*?)((?:---|\.\.\.)[ \t]*(?:\r?\n|$))$/;

/**
 * The front matter of a localized document with what changed in that of its source: keys that are new there, values that are no
 * language and still were a copy of the source's, keys that are gone there. Lines that nothing calls to change stay as they
 * are. Without a base there is no telling what is new, and nothing changes.
 */
export function mergedFrontMatter({ source, target, isTranslated, base, fresh, lineEnd }: FrontMatterInput): string {
  const [own, today] = [FENCES.exec(target), FENCES.exec(source)];
  if (base === null || own === null || today === null) return target;
  const [opening = '', closing = ''] = [own[1], own[3]];
  const { head, entries } = entriesOf(own[2] ?? '');
  const now = new Map(entriesOf(today[2] ?? '').entries.map((entry) => [entry.key, entry]));
  const written = ({ key, text }: Entry): readonly Entry[] => {
    const own = isTranslated(key) ? fresh(text) : text;
    return own === '' ? [] : [{ key, text: own }];
  };
  const kept = entries.flatMap((entry): readonly Entry[] => {
    const bare = withoutMarks(entry.text);
    // A translation may read as its source does.
    if (isTranslated(entry.key) && bare === entry.text) return [entry];
    const isCopy = base.has(nameOf(bare));
    const is = now.get(entry.key);
    if (is === undefined) return isCopy ? [] : [entry];
    if (!isCopy || base.has(nameOf(is.text)) || nameOf(bare) === nameOf(is.text)) return [entry];
    return written(is);
  });
  let before: string | null = null;
  for (const entry of now.values()) {
    const isNew = !base.has(keyName(entry.key)) && kept.every(({ key }) => key !== entry.key);
    if (isNew) {
      const at = before === null ? 0 : kept.findIndex(({ key }) => key === before) + 1;
      kept.splice(at, 0, ...written(entry));
    }
    if (kept.some(({ key }) => key === entry.key)) before = entry.key;
  }
  const isSame = kept.length === entries.length && kept.every((entry, at) => entry === entries[at]);
  if (isSame) return target;
  return opening + head + kept.map(({ text }) => text.replaceAll(/\r?\n/g, lineEnd) + lineEnd).join('') + closing;
}

/** The front matter of a page that is new: that of its source, what is translated in it as `fresh` writes it. */
export function newFrontMatter({
  source,
  isTranslated,
  fresh,
  lineEnd,
}: Pick<FrontMatterInput, 'source' | 'isTranslated' | 'fresh' | 'lineEnd'>): string {
  const today = FENCES.exec(source);
  if (today === null) return source;
  const { head, entries } = entriesOf(today[2] ?? '');
  const lines = entries.map(({ key, text }) => (isTranslated(key) ? fresh(text) : text)).filter((line) => line !== '');
  return today[1] + head + lines.map((line) => line.replaceAll(/\r?\n/g, lineEnd) + lineEnd).join('') + today[3];
}

/** Names of the keys and entries of a source's front matter, to tell later what it had. */
export function frontMatterNames(source: string): readonly string[] {
  const { entries } = entriesOf(FENCES.exec(source)?.[2] ?? '');
  return entries.flatMap(({ key, text }) => [keyName(key), nameOf(text)]);
}

function nameOf(entry: string): string {
  return fingerprint(`front matter ${entry.replaceAll('\r', '').trimEnd()}`);
}

function keyName(key: string): string {
  return fingerprint(`front matter key ${key}`);
}

/** Lines that are indented, comments, items of lists and blank lines go on with the key before them. */
function entriesOf(text: string): Entries {
  const lines = text.split(/(?<=\n)/);
  const starts = lines.flatMap((line, at) => (/^[^\s#-][^\r\n]*?:(?:\s|$)/.test(line) ? [at] : []));
  const entries = starts.map((start, at) => {
    const own = lines.slice(start, starts[at + 1] ?? lines.length).join('');
    const key = (lines[start] ?? '').slice(0, (lines[start] ?? '').search(/:(?:\s|$)/)).replace(/^(["'])(.*)\1$/, '$2');
    return { key, text: own.replace(/\r?\n$/, '') };
  });
  return { head: lines.slice(0, starts[0] ?? lines.length).join(''), entries };
}
