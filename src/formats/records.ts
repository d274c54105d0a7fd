import { BASES, ORIGINS, STATES } from '../model/bitext.ts';
import { pairId, type UnitId } from '../model/ids.ts';
import type { Ack, KeptTranslation, LocaleRecord, PairRecord, UnitRecord, UnitsRecord } from '../model/records.ts';
import { oneOf } from '../text/one-of.ts';

// Records are lines of JSON, a unit or pair each, in document order and with the keys in one order: git shows and merges
// them line by line. What a line holds beyond what is known here is left out when it is written again.

/** The version of both kinds of record that is written. */
const VERSION = 1;

/** A record, and the lines of it (1-based) that could not be read. */
export interface RecordRead<T> {
  readonly record: T | null;
  readonly problems: readonly { readonly line: number; readonly message: string }[];
}

/** Writes the record of a source document. */
export function printUnitsRecord({ path, prefix, next, units, was }: UnitsRecord): string {
  const lines = [
    { version: VERSION, path, prefix, next },
    ...units.map(({ id, hash, text, goesOn }) => ({ id, hash, text, ...(goesOn ? { goesOn } : {}) })),
    ...[...was].map(([hash, text]) => ({ was: hash, text })),
  ];
  return printed(lines);
}

/** Writes the record of a localization. */
export function printLocaleRecord({ source, target, basis, pairs, frames, kept }: LocaleRecord): string {
  return printed([
    { version: VERSION, source, target, basis },
    ...(frames === null ? [] : [{ frames: printFrames(frames) }]),
    ...pairs.map(pairLine),
    ...kept.map(({ source: hash, text, state, origin, id }) => ({
      kept: hash,
      text,
      state,
      origin,
      ...(id === null ? {} : { id }),
    })),
  ]);
}

function pairLine({ ids, source, target, state, subState, origin, confidence, ack }: PairRecord) {
  return { ids, source, target, state, subState, origin, confidence: Math.round(confidence * 100) / 100, ack };
}

function printed(lines: readonly object[]): string {
  return lines.map((line) => `${JSON.stringify(line)}\n`).join('');
}

/** Reads the record of a source document. A line that is no record is a problem, and the others count. */
export function readUnitsRecord(text: string): RecordRead<UnitsRecord> {
  const units: UnitRecord[] = [];
  const was = new Map<string, string>();
  const read = eachLine(text, (line) => {
    const { id, hash, text: unit } = line;
    if (typeof unit !== 'string') return false;
    if (typeof line['was'] === 'string') was.set(line['was'], unit);
    else if (typeof id === 'string' && typeof hash === 'string' && pairId(id) !== null)
      units.push({ id: unitIdOf(id), hash, text: unit, goesOn: line['goesOn'] === true });
    else return false;
    return true;
  });
  const { path, prefix, next } = read.header ?? {};
  const known = typeof path === 'string' && typeof prefix === 'string' && /^[0-9a-f]{5}$/.test(prefix);
  const highest = units.reduce((most, { id }) => Math.max(most, Number(id.slice(6))), 100);
  const record = known ? { path, prefix, next: Math.max(typeof next === 'number' ? next : 0, highest + 1), units, was } : null;
  return { record, problems: read.problems };
}

/** Reads the record of a localization. */
export function readLocaleRecord(text: string): RecordRead<LocaleRecord> {
  const pairs: PairRecord[] = [];
  const kept: KeptTranslation[] = [];
  let frames: ReadonlyMap<string, number> | null = null;
  const read = eachLine(text, (line) => {
    const { ids } = line;
    if (typeof line['frames'] === 'string') {
      // Of two lines, as a merge of branches leaves them, both count.
      frames = readFrames(line['frames'], frames);
      return true;
    }
    const own = keptOf(line);
    if (own !== null) {
      kept.push(own);
      return true;
    }
    if (!Array.isArray(ids)) return false;
    pairs.push({
      ids: ids.filter((id): id is string => typeof id === 'string' && pairId(id) !== null).map(unitIdOf),
      source: textOf(line['source']),
      target: textOf(line['target']),
      state: oneOf(STATES, line['state']) ?? 'translated',
      subState: textOf(line['subState']),
      origin: oneOf(ORIGINS, line['origin']) ?? 'human',
      confidence: typeof line['confidence'] === 'number' ? line['confidence'] : 1,
      ack: ackOf(line['ack']),
    });
    return true;
  });
  const { source, target, basis } = read.header ?? {};
  const known = typeof source === 'string' && typeof target === 'string';
  const record = known ? { source, target, basis: oneOf(BASES, basis) ?? 'none', pairs, frames, kept } : null;
  return { record, problems: read.problems };
}

/** `ab12cd34 0f3c55e1*4`: in the order of their names, and how often where it is not once. */
function printFrames(frames: ReadonlyMap<string, number>): string {
  const all = [...frames].sort(([a], [b]) => (a < b ? -1 : 1));
  return all.map(([name, count]) => (count === 1 ? name : `${name}*${count}`)).join(' ');
}

function readFrames(text: string, known: ReadonlyMap<string, number> | null): ReadonlyMap<string, number> {
  const frames = new Map(known);
  for (const [, name = '', count = '1'] of text.matchAll(/([0-9a-f]{8})(?:\*(\d{1,6}))?/g))
    frames.set(name, Math.max(Number(count), frames.get(name) ?? 0));
  return frames;
}

function keptOf(line: Line): KeptTranslation | null {
  const { kept: source, text } = line;
  if (typeof source !== 'string' || typeof text !== 'string') return null;
  return {
    source,
    text,
    state: oneOf(STATES, line['state']) ?? 'translated',
    origin: oneOf(ORIGINS, line['origin']) ?? 'human',
    id: pairId(textOf(line['id']) ?? ''),
  };
}

type Line = Readonly<Record<string, unknown>>;

/** Gives every line but the header to `take`, which says whether it is one. */
function eachLine(text: string, take: (line: Line) => boolean): { header: Line | null; problems: RecordRead<never>['problems'] } {
  let header: Line | null = null;
  const problems: { line: number; message: string }[] = [];
  // Editors of some systems put a byte order mark in front.
  const lines = text.replace(/^\uFEFF/, '').split('\n');
  lines.forEach((content, index) => {
    if (content.trim() === '') return;
    const line = parsed(content);
    if (line !== null && header === null && line['version'] === VERSION) header = line;
    else if (line === null || !take(line)) problems.push({ line: index + 1, message: expectation(content) });
  });
  if (header === null) problems.unshift({ line: 1, message: `Expected a header with \`"version":${VERSION}\`, found none` });
  return { header, problems };
}

function expectation(content: string): string {
  if (/^(?:<{7}|={7}|>{7}|\|{7})/.test(content))
    return 'Expected a record, found a mark of a merge conflict; keep the lines of both sides and remove the marks';
  return 'Expected a line of a record (JSON), found something else; `hexapla adopt` writes the record anew';
}

function parsed(content: string): Line | null {
  try {
    const value: unknown = JSON.parse(content);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null;
  } catch {
    return null;
  }
}

function ackOf(value: unknown): Ack | null {
  if (typeof value !== 'object' || value === null) return null;
  const line: Line = { ...value };
  const source = textOf(line['source']);
  return source === null ? null : { source, why: textOf(line['why']), by: textOf(line['by']), date: textOf(line['date']) };
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function unitIdOf(id: string): UnitId {
  return id as UnitId; // its form was tested
}
