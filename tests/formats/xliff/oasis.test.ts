import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { read2 } from '../../../src/formats/xliff/read-2.ts';
import { SCHEMAS } from './schemas.ts';

const SUITES = join(SCHEMAS, 'xliff-testsuite');
const filesIn = (folder: string) => readdirSync(join(SUITES, folder)).filter((file) => file.endsWith('.xlf'));
const read = (folder: string, file: string) => read2(readFileSync(join(SUITES, folder, file), 'utf8'));

/** What the specification asks of whoever changes a file; a translator's file that breaks it is read, its units are judged one by one. */
const JUDGED_LATER = ['bad_MissingNonRemovable1.xlf', 'bad_MissingNonRemovable2.xlf', 'bad_WrongReordering2.xlf'];

/** Files of the suites for modules that are not what they are said to be. */
const MODULES_REFUSED: Readonly<Record<string, readonly string[]>> = {
  'xliff-21': [],
  'xliff-22': ['Good-itsm_text-analytics.xlf', 'Good-mda_top-level.xlf', 'Good-pgs_plural.xlf'],
};

describe.skipIf(!existsSync(SUITES))('the test suites of OASIS (skipped where ../shared/schemas is absent)', () => {
  describe.each(['xliff-21', 'xliff-22'])('%s', (suite) => {
    const core = `${suite}/test-suite/core`;
    const modules = `${suite}/test-suite/modules`;

    it('has valid files, which are read', async () => {
      const files = filesIn(`${core}/valid`);
      expect(files).toHaveLength(25);
      for (const file of files)
        expect([file, await read(`${core}/valid`, file)]).toEqual([
          file,
          expect.not.objectContaining({ message: expect.anything() }),
        ]);
    });

    it('has invalid files, which are refused', async () => {
      const files = filesIn(`${core}/invalid`);
      expect(files).toHaveLength(119);
      const accepted: string[] = [];
      for (const file of files) if (!('message' in (await read(`${core}/invalid`, file)))) accepted.push(file);
      expect(accepted).toEqual(JUDGED_LATER);
    });

    it('has files with modules, which are read', async () => {
      const refused: string[] = [];
      for (const file of filesIn(`${modules}/valid`)) {
        const result = await read(`${modules}/valid`, file);
        if ('message' in result) refused.push(file);
      }
      expect(refused).toEqual(MODULES_REFUSED[suite]);
    });
  });
});
