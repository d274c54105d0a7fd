import type { Nodes, Root, Table } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import type { UnitStatus } from '../../src/model/comparison.ts';
import type { Report } from '../../src/model/report.ts';
import { statusMarkdown } from '../../src/reports/markdown.ts';
import { statusDocument } from '../../src/reports/status-document.ts';
import { printable } from '../../src/text/printable.ts';
import { ALL_CURRENT, comparison, HOSTILE, pair, report, SMALL, unit } from './fixture.ts';

const render = (of: Report, options: { allUnits: boolean }): string => statusMarkdown(statusDocument(of, options), options);

const parse = (markdown: string): Root => unified().use(remarkParse).use(remarkGfm).parse(markdown);
const tables = (markdown: string): Table[] => parse(markdown).children.filter((node) => node.type === 'table');

function every(node: Nodes): Nodes[] {
  return [node, ...('children' in node ? node.children.flatMap(every) : [])];
}

function textOf(node: Nodes): string {
  return every(node)
    .flatMap((inner) => (inner.type === 'text' ? [inner.value] : []))
    .join('');
}

describe('statusMarkdown', () => {
  it('reads well', () => {
    expect(render(SMALL, { allUnits: false })).toMatchInlineSnapshot(`
      "| Locale | Documents | Current | Stale | Stale words | Cosmetic | Missing | Unknown | Orphaned |
      | :-- | --: | --: | --: | --: | --: | --: | --: | --: |
      | fr-FR | 3 | 16.6 % | 1 | 8 | 1 | 2 | 1 | 2 |
      | de-DE | 1 | 100.0 % | 0 | 0 | 0 | 0 | 0 | 0 |

      ### Findings

      | Severity | Where | Rule | Message |
      | :-- | :-- | :-- | :-- |
      | warning | <code>source-docs/sailing.md:4</code> | <code>mojibake</code> | <code>Expected &#96;’&#96;, found &#96;â€™&#96;: UTF-8 that was read as Windows-1252</code> |

      ### <code>locales/fr-FR/sailing.md</code> (fr-FR)

      1 stale, 1 missing, 1 unknown, 1 orphaned, 1 cosmetic.

      | Unit | Line | Status | Source then | Source now | Translation |
      | :-- | --: | :-- | :-- | :-- | :-- |
      | <code>b898e-101</code> | 1 (source) | unknown |  | <code>Sailing for beginners</code> |  |
      | <code>d53db-103</code> | 43 | stale, minor: wording | <code>Hoist the <del>jib</del> before you leave the harbour.</code> | <code>Hoist the <ins>mainsail</ins> before you leave the harbour.</code> | <code>Hissez le foc avant de quitter le port.</code> |
      | <code>d53db-104</code> | 44 | stale, cosmetic: punctuation | <code><del>Don&#39;t</del> sail in fog.</code> | <code><ins>Don’t</ins> sail in fog.</code> | <code>Ne naviguez pas par temps de brouillard.</code> |
      | <code>d53db-105</code> | 45 | orphaned | <code>Keep a dry match.</code> |  | <code>Gardez une allumette au sec.</code> |
      | <code>b898e-106</code> | 6 (source) | missing |  | <code>Run &#96;hexapla status --help&#96; for help.</code> |  |

      ### <code>source-docs/knots.md</code> (fr-FR)

      Not translated yet: 1 unit.

      ### <code>locales/fr-FR/rowing.md</code> (fr-FR)

      Its source is gone: 1 pair.
      "
    `);
  });

  it.each(HOSTILE)('shows %j as it is, wherever it stands', (text) => {
    const statuses: UnitStatus[] = [
      {
        type: 'stale',
        unit: unit(101, text),
        pair: pair(101, `then ${text}`, text),
        was: `then ${text}`,
        severity: 'major',
        changes: ['wording'],
      },
      { type: 'missing', unit: unit(102, text) },
    ];
    const path = `docs/${text}.md`;
    const finding = { rule: 'test', severity: 'error', path, place: null, unit: null, locale: null, message: text } as const;
    const markdown = render(report([comparison(statuses, { target: path })], [finding]), { allUnits: false });
    const nodes = every(parse(markdown));
    const allowed = ['root', 'table', 'tableRow', 'tableCell', 'heading', 'paragraph', 'text', 'html'];
    expect(nodes.filter(({ type }) => !allowed.includes(type))).toEqual([]);
    const tags = new Set(nodes.flatMap((node) => (node.type === 'html' ? [node.value] : [])));
    expect([...tags].filter((tag) => !/^<(?:\/?(?:code|del|ins)|!-- --)>$/.test(tag))).toEqual([]);
    const cells = nodes.flatMap((node) => (node.type === 'tableCell' ? [textOf(node)] : []));
    expect(cells.filter((cell) => cell === printable(text).trim()).length).toBeGreaterThanOrEqual(4);
    expect(nodes.flatMap((node) => (node.type === 'heading' ? [textOf(node)] : []))).toContain(`${printable(path)} (fr-FR)`);
    expect(tables(markdown).map(({ children }) => new Set(children.map((row) => row.children.length)))).toEqual([
      new Set([9]),
      new Set([4]),
      new Set([6]),
    ]);
  });

  it('says what is wholly current in the table only', () => {
    const markdown = render(report([comparison(ALL_CURRENT)]), { allUnits: false });
    expect(markdown).toContain('| fr-FR | 1 | 100.0 % | 0 | 0 | 0 | 0 | 0 | 0 |');
    expect(markdown).not.toContain('###');
  });

  it('fits a comment, says what it leaves out, and leaves nothing out on request', () => {
    const large = report(
      Array.from({ length: 400 }, (_, i) =>
        comparison([{ type: 'missing', unit: unit(101, 'Sail. '.repeat(40)) }], { target: `locales/fr-FR/${i}.md` }),
      ),
    );
    const short = render(large, { allUnits: false });
    expect(short.length).toBeLessThan(65_536);
    const listed = short.match(/^### /gm)?.length ?? 0;
    expect(short).toContain(`… and ${400 - listed} more sections: \`hexapla status\` shows all.`);
    expect(render(large, { allUnits: true }).match(/^### /gm)).toHaveLength(400);
  });
});
