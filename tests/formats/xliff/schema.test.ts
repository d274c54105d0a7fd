import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { xliff2 } from '../../../src/formats/xliff/xliff-2.ts';
import { xliff12 } from '../../../src/formats/xliff/xliff-12.ts';
import type { HandOffFormat, HandOffProfile } from '../../../src/model/hand-off.ts';
import { handOffs } from '../../contracts/hand-offs.ts';
import { HAS_SCHEMAS, schemaFaults } from './schemas.ts';

const PROFILES: readonly HandOffProfile[] = ['standard', 'omegat', 'translate-toolkit'];

/** What a format writes of `count` hand-offs for each profile. */
async function written(format: HandOffFormat, count: number): Promise<readonly string[]> {
  const texts: string[] = [];
  for (const handOff of fc.sample(handOffs, count)) {
    for (const profile of PROFILES) texts.push((await format.write?.(handOff, { profile, toolVersion: '1.2.3' })) ?? '');
  }
  return texts;
}

describe.skipIf(!HAS_SCHEMAS)('schemas (skipped where ../shared/schemas or xmllint, of libxml2-utils, is absent)', () => {
  it.each([xliff12, xliff2])(
    'accept what $name writes, and nothing that is damaged',
    async (format) => {
      const texts = await written(format, 40);
      expect(schemaFaults(texts)).toEqual([]);
      const [text = ''] = texts;
      expect(schemaFaults([text.replace('<file ', '<file wrong="" ')])).not.toEqual([]);
    },
    120_000,
  );
});
