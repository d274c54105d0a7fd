import { describe, expect, it } from 'vitest';
import { hexapla, workspace } from '../cli/run.ts';
import { SHAPES } from './shapes.ts';

/** Only what never ends exceeds this. Times, and documents of a million code units, are measured by `npm run bench:hostile`. */
const HANG_MS = 300_000;

/** Every shape as a document of about `length` UTF-16 code units. */
function documents(length: number): readonly (readonly [path: string, text: string])[] {
  return SHAPES.map(({ make }, index) => [`${100 + index}.md`, make(length)]);
}

describe('every hostile shape', () => {
  it('is segmented, or refused with a finding', { timeout: HANG_MS }, async () => {
    const files = documents(20_000);
    const paths = files.map(([path]) => path);
    const { code, stdout, stderr } = await hexapla(workspace(Object.fromEntries(files)), ['segment', ...paths]);
    expect(code).toBe(3);
    expect(stdout.length).toBeGreaterThan(1_000_000);
    expect(stderr).toContain('too-complex: Expected ');
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  it('is compared at 200,000 code units, or refused with a finding, and hides no other', { timeout: HANG_MS }, async () => {
    const files = documents(200_000).flatMap(([path, text]) => [
      [`source-docs/${path}`, text] as const,
      [`locales/fr-FR/${path}`, text] as const,
    ]);
    const { code, stdout, stderr } = await hexapla(workspace(Object.fromEntries(files)), ['status', '--format', 'json']);
    expect(code).toBe(0);
    expect(JSON.parse(stdout).documents).toHaveLength(SHAPES.length);
    expect(stderr).not.toMatch(/^\s+at /m);
  });
});
