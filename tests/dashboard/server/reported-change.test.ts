import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ReportedChange } from '../../../src/dashboard/server/reported-change.ts';
import type { ChangePlace, DashboardChange } from '../../../src/model/dashboard-change.ts';
import { locale } from '../../../src/model/locale.ts';
import type { ReportedCheck, ReportedFinding } from '../../../src/model/reported-check.ts';
import { documentOf } from '../site.ts';

const fr = locale('fr-FR');
const finding = (given: Partial<ReportedFinding>): ReportedFinding => ({
  rule: 'stale',
  severity: 'warning',
  path: 'a.md',
  line: 1,
  unit: null,
  locales: [fr],
  message: '',
  related: [],
  texts: [],
  ...given,
});
const reportOf = (findings: readonly ReportedFinding[]): ReportedCheck => ({
  base: null,
  documents: 1,
  fails: false,
  failOn: 'error',
  findings,
  locales: [],
  tolerated: [],
});

/** The page of a change on a site that has the documents `a.md` and `b.md`, whose French files are called as their first sentence. */
function changeOf(findings: readonly ReportedFinding[]): {
  readonly change: DashboardChange;
  readonly chunks: readonly (readonly ChangePlace[])[];
} {
  const reported = new ReportedChange(reportOf(findings));
  for (const path of ['a.md', 'b.md']) reported.see(documentOf({ path, text: `${path} in French` }));
  const chunks: (readonly ChangePlace[])[] = [];
  const change = reported.finish(({ text }) => chunks.push(JSON.parse(text.slice(text.indexOf(',') + 1, -3)).places));
  return { change, chunks };
}
const placesOf = (findings: readonly ReportedFinding[]) => changeOf(findings).chunks.flat();

describe('ReportedChange', () => {
  it('puts what is found in a sentence and in its translations together, at the line of the source', () => {
    const id = 'a.md in French';
    const places = placesOf([
      finding({ path: 'a.md', line: 7, unit: id }),
      finding({ path: id, line: 9, unit: id, rule: 'same-codes', severity: 'error' }),
    ]);
    expect(places).toMatchObject([
      {
        path: 'a.md',
        hasPage: true,
        unit: id,
        line: 7,
        findings: [
          { rule: 'same-codes', line: 9 },
          { rule: 'stale', line: 7 },
        ],
      },
    ]);
  });

  it('leads to no sentence that the site does not have, and to no page that it does not have', () => {
    expect(placesOf([finding({ unit: 'gone-101' }), finding({ path: 'foreign.md', unit: 'a.md in French' })])).toMatchObject([
      { path: 'a.md', hasPage: true, unit: null },
      { path: 'foreign.md', hasPage: false, unit: null },
    ]);
  });

  it('puts documents and places with the worst first', () => {
    const places = placesOf([
      finding({ path: 'a.md', line: 3 }),
      finding({ path: 'a.md', line: 2 }),
      finding({ path: 'b.md', line: 5 }),
      finding({ path: 'b.md', line: 9, severity: 'error' }),
      finding({ path: 'c.md', line: null, severity: 'info' }),
    ]);
    expect(places.map(({ path, line }) => `${path}:${line}`)).toEqual(['b.md:9', 'b.md:5', 'a.md:2', 'a.md:3', 'c.md:null']);
  });

  it('tells what to do by its first example, and whether it can be carried over', () => {
    const text = (changes: ReportedFinding['texts'][number]['changes']) => ({ severity: 'minor' as const, changes, words: [] });
    const missing = finding({ rule: 'missing', path: 'b.md', unit: 'x-101' });
    const steps = (findings: readonly ReportedFinding[]) => changeOf(findings).change.steps;
    expect(steps([finding({ texts: [text(['wording', 'link'])] }), missing])).toEqual({
      stale: { path: 'a.md', unit: null, locale: fr },
      missing: { path: 'b.md', unit: 'x-101', locale: fr },
      isMechanical: false,
    });
    expect([
      steps([finding({ texts: [text(['link', 'number'])] })]).isMechanical,
      steps([finding({ texts: [text([])] })]).isMechanical,
      steps([finding({ locales: [] })]).stale,
    ]).toEqual([true, false, null]);
  });

  it('shows each finding once, in files of a hundred places, whatever was found', () => {
    const any = fc.record({
      path: fc.constantFrom('a.md', 'b.md', 'a.md in French', 'c.md', '__proto__'),
      unit: fc.constantFrom(null, 'a.md in French', 'b.md in French', 'constructor'),
      line: fc.option(fc.nat(300)),
      severity: fc.constantFrom('error' as const, 'warning' as const, 'info' as const),
      message: fc.uuid(),
    });
    fc.assert(
      fc.property(fc.array(any.map(finding), { maxLength: 400, size: 'max' }), (findings) => {
        const { change, chunks } = changeOf(findings);
        const shown = chunks.flat().flatMap((place) => place.findings.map(({ message }) => message));
        expect(shown.toSorted()).toEqual(findings.map(({ message }) => message).toSorted());
        expect(chunks.map(({ length }) => length <= 100)).toEqual(chunks.map(() => true));
        expect(change.chunks).toBe(chunks.length);
        expect(change.rules.reduce((sum, { error, warning, info }) => sum + error + warning + info, 0)).toBe(findings.length);
      }),
      { numRuns: 50 },
    );
  });
});
