import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { statusDocument } from '../../src/reports/status-document.ts';
import { statusText } from '../../src/reports/text.ts';
import { ALL_CURRENT, comparison, EVERY_STATUS, report } from './fixture.ts';

const render = (of: Report, options: { colour: boolean; width: number; allUnits: boolean }): string =>
  statusText(statusDocument(of, options), options);

const text = (source: string) =>
  render(report([comparison(EVERY_STATUS, { source })]), { colour: false, width: 120, allUnits: false });

describe('what to do next', () => {
  it('names the commands with paths fit to be pasted', () => {
    expect(text('docs/a b; rm -rf x.md')).toContain("  hexapla diff 'docs/a b; rm -rf x.md' --locale fr-FR");
  });

  it('prefers a document whose changes are more than cosmetic', () => {
    const cosmetic = EVERY_STATUS.filter((status) => status.type === 'stale' && status.severity === 'cosmetic');
    const minor = EVERY_STATUS.filter((status) => status.type === 'stale' && status.severity === 'minor');
    const documents = [
      comparison([...cosmetic, ...EVERY_STATUS.slice(-1), ...EVERY_STATUS.slice(0, 1)], { source: 'a.md', target: 'fr-FR/a.md' }),
      comparison(minor, { source: 'b.md', target: 'fr-FR/b.md' }),
    ];
    expect(render(report(documents), { colour: false, width: 80, allUnits: false })).toContain(
      'hexapla diff b.md --locale fr-FR',
    );
  });

  it('is silent when nothing is left to do', () => {
    expect(render(report([comparison(ALL_CURRENT)]), { colour: false, width: 80, allUnits: false })).not.toContain('next');
  });
});
