import { readPins } from '../formats/pins.ts';
import { readSideFile, type SideFile } from '../formats/side-file.ts';
import type { Locale } from '../model/locale.ts';
import type { Finding } from '../model/report.ts';
import { segment } from '../segment/segment.ts';
import { lineIndex } from '../text/lines.ts';
import { idPrefix } from '../workspace/hash.ts';
import type { Reading, UnitsRead } from './read-source.ts';
import type { TargetRead } from './read-target.ts';

/** Reads and segments a file of texts by key. */
export function sideUnits(path: string, text: string, reading: Reading): UnitsRead {
  const file = readSideFile({ path, text, locale: reading.locale });
  return { units: segment(file.doc, { prefix: idPrefix(path), srx: reading.srx }), findings: findingsOf(file) };
}

/** Reads a localized file of texts by key, which shows what keys have a value; the finding that says why it cannot be read. */
export function sideTarget(input: {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly text: string;
  readonly locale: Locale;
  readonly pinKeys: readonly string[];
}): TargetRead | Finding {
  const file = readSideFile(input);
  const [problem] = findingsOf(file);
  if (problem !== undefined) return { ...problem, locale: input.locale };
  return {
    path: input.path,
    bytes: input.bytes,
    text: input.text,
    form: 'plain',
    pins: readPins(file.content, input.pinKeys),
    pairs: [],
    carried: {
      values: new Map(file.content.values.map(({ key, value }) => [key, value])),
      images: new Map(),
      pinned: null,
      translations: new Map(),
      basis: 'none',
    },
    values: file.content.values,
    bareText: () => [],
    findings: [],
  };
}

function findingsOf({ doc, content }: SideFile): readonly Finding[] {
  if (content.problem === null) return [];
  const { range, message } = content.problem;
  const place = lineIndex(doc.text).place(range);
  return [{ rule: 'side-file', severity: 'error', path: doc.path, place, unit: null, locale: null, message }];
}
