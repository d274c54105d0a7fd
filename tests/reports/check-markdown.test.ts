import fc from 'fast-check';
import type { Nodes, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { checkMarkdown } from '../../src/reports/check-markdown.ts';
import { pathUri } from '../../src/reports/path-uri.ts';
import { printable } from '../../src/text/printable.ts';
import {
  CHANGE,
  CLEAN,
  COMMANDS,
  checkReport,
  finding,
  hostileReport,
  ORPHANED,
  PLAIN,
  related,
  STALE,
} from './check-fixture.ts';
import { FR, HOSTILE } from './fixture.ts';
import { hostileText } from './hostile-text.ts';

const parse = (markdown: string): Root => unified().use(remarkParse).use(remarkGfm).parse(markdown);

function every(node: Nodes): Nodes[] {
  return [node, ...('children' in node ? node.children.flatMap(every) : [])];
}

const linksOf = (markdown: string) => every(parse(markdown)).flatMap((node) => (node.type === 'link' ? [node.url] : []));

const NODES = [
  'root',
  'html',
  'heading',
  'paragraph',
  'text',
  'list',
  'listItem',
  'link',
  'strong',
  'table',
  'tableRow',
  'tableCell',
];
const OUR_TAGS = /<\/?(?:code|del|strong|details)>|<summary>[\w ,]+<\/summary>|<!-- -->|<!-- hexapla-check -->/g;

describe('checkMarkdown', () => {
  it('reads well', () => {
    expect(checkMarkdown(CHANGE, PLAIN)).toMatchInlineSnapshot(`
      "<!-- hexapla-check -->
      ## ❌ Translations: 1 error, 2 warnings, 2 info

      12 documents in 5 locales, compared with <code>origin/main</code> at <code>1f2e3d4c5b</code>: the check fails (it fails on errors). Tolerated: 12 in the baseline, 1 in their time of grace.

      | Locale | Newly stale | New without translation | Orphaned | Words to translate | Translated |
      | :-- | --: | --: | --: | --: | --: |
      | fr-FR | 1 | 0 | 0 | 18 | 4 |
      | de-DE | 1 | 0 | 1 | 18 | 0 |
      | ja-JP | 1 | 0 | 0 | 18 | 0 |
      | pt-BR | 0 | 14 | 0 | 1,234 | 0 |

      ### Findings

      - ❌ **error** [<code>locales/fr-FR/sailing.md:12</code>](locales/fr-FR/sailing.md#L12) <code>same-codes</code>: <code>Expected inline code &#96;2&#96; in the target, found none</code>
      - ⚠️ **warning** [<code>source-docs/sailing.md:41</code>](source-docs/sailing.md#L41) <code>stale</code>: <code>Expected translations of today’s text, found 3 of an older one</code> (fr-FR, de-DE, ja-JP)
        <details><summary>What changed, and 3 related places</summary>

        - en-US: <code>Hoist the <del>jib </del><strong>mainsail </strong>before you leave the harbour, and keep one hand for the boat, whatever the sea<strong> does</strong>.</code> (minor, wording)
        - fr-FR: [<code>locales/fr-FR/sailing.md:88</code>](locales/fr-FR/sailing.md#L88) <code>Hissez le foc avant de quitter le port et gardez une main pour le bateau, quelle que soit la mer.</code>
        - de-DE: [<code>locales/de-DE/sailing.md:80</code>](locales/de-DE/sailing.md#L80) <code>Setzen Sie die Fock, bevor Sie den Hafen verlassen, und halten Sie immer eine Hand für das Boot frei.</code>
        - ja-JP: [<code>locales/ja-JP/sailing.md:91</code>](locales/ja-JP/sailing.md#L91) <code>港を出る前にジブを上げ、海がどのような状態であっても、片手は船のために空けておきなさい。</code>

        </details>

      - ⚠️ **warning** [<code>locales/de-DE/rowing.md:7</code>](locales/de-DE/rowing.md#L7-L9) <code>orphaned</code>: <code>Expected a source for this translation, found none</code>
      - ℹ️ **info** [<code>source-docs/sailing.md:42</code>](source-docs/sailing.md#L42) <code>stale</code>: <code>Expected a translation of today’s text, found one of an older text</code> (ar-SA)
        <details><summary>What changed</summary>

        - en-US: <code>Don<del>&#39;</del><strong>’</strong>t sail in fog.</code> (cosmetic, punctuation)

        </details>

      - ℹ️ **info** [<code>source-docs/knots.md</code>](source-docs/knots.md) <code>missing</code>: <code>Expected &#96;locales/pt-BR/knots.md&#96;, found no such file: 14 sentences</code> (pt-BR)
      "
    `);
  });

  it('says that nothing was found', () => {
    expect(checkMarkdown(CLEAN, PLAIN)).toBe(
      '<!-- hexapla-check -->\n## ✅ Translations: nothing to report\n\n12 documents in 5 locales: the check passes (it fails on errors).\n',
    );
  });

  it('warns when there are warnings that do not fail', () => {
    expect(checkMarkdown(checkReport([ORPHANED]), PLAIN)).toContain('## ⚠️ Translations: 1 warning\n');
    expect(checkMarkdown({ ...CLEAN, fails: true }, PLAIN)).toContain('## ❌ Translations: the check fails\n');
  });

  it('names the figures of a tree as it is', () => {
    expect(checkMarkdown({ ...CHANGE, base: null }, PLAIN)).toContain(
      '| Locale | Stale | Without translation | Orphaned | Words to translate |\n| :-- | --: | --: | --: | --: |\n| fr-FR | 1 | 0 | 0 | 18 |\n',
    );
  });

  it.each([
    [null, 'locales/de-DE/rowing.md#L7-L9'],
    ['https://example.com/blob/1f2e', 'https://example.com/blob/1f2e/locales/de-DE/rowing.md?plain=1#L7-L9'],
    ['https://example.com/blob/1f2e/', 'https://example.com/blob/1f2e/locales/de-DE/rowing.md?plain=1#L7-L9'],
    ['https://example.com/a b)](x)', 'https://example.com/a%20b%29](x%29/locales/de-DE/rowing.md?plain=1#L7-L9'],
  ])('links to the lines, behind %j', (linkBase, url) => {
    expect(linksOf(checkMarkdown(checkReport([ORPHANED]), { linkBase }))).toEqual([url.replace('(x%29', '%28x%29')]);
  });

  it('links to a file as a whole', () => {
    const markdown = (linkBase: string | null) =>
      checkMarkdown(checkReport([finding({ path: 'a (1).md', place: null })]), { linkBase });
    expect(linksOf(markdown(null))).toEqual(['a%20%281%29.md']);
    expect(linksOf(markdown('https://example.com'))).toEqual(['https://example.com/a%20%281%29.md']);
  });

  const expectInert = (text: string) => {
    const report = hostileReport(text);
    const markdown = checkMarkdown(report, PLAIN);
    expect(markdown.startsWith('<!-- hexapla-check -->\n')).toBe(true);
    const nodes = every(parse(markdown));
    expect(nodes.filter(({ type }) => !NODES.includes(type))).toEqual([]);
    const tags = nodes.flatMap((node) => (node.type === 'html' ? [node.value.replace(OUR_TAGS, '').trim()] : []));
    expect(tags.filter((tag) => tag !== '')).toEqual([]);
    const paths = new Set(report.findings.map(({ path }) => pathUri(path)));
    expect(linksOf(markdown).filter((url) => !paths.has(url.replace(/#L\d+$/, '')))).toEqual([]);
    expect(nodes.filter(({ type }) => type === 'strong')).toHaveLength(3);
    // What GitHub links in the finished text stands in code, where it does not.
    const outside = markdown.replace(/<code>.*?<\/code>/g, '').replace(/\]\([^)\n]*\)/g, '');
    expect(outside).not.toMatch(/@|&#35;|https?:|www\./);
  };

  it.each([...HOSTILE, ...COMMANDS, '@someone', '#1', '- a\n\n# b', '**a** ~~b~~', '[a](https://example.com)'])(
    'shows %j as it is',
    (text) => {
      expectInert(text);
      const shown = every(parse(checkMarkdown(checkReport([finding({ message: text })]), PLAIN)))
        .flatMap((node) => (node.type === 'text' ? [node.value] : []))
        .join('');
      expect(shown).toContain(printable(text));
    },
  );

  it('lets no text be more than text', () => {
    fc.assert(fc.property(hostileText, expectInert), { numRuns: 150 });
  });

  it('fits a comment and says what it leaves out', () => {
    const many = Array.from({ length: 400 }, (_, i) => ({ ...(i % 2 === 0 ? STALE : ORPHANED), path: `docs/${i}.md` }));
    const markdown = checkMarkdown(checkReport(many), PLAIN);
    expect(markdown.length).toBeLessThanOrEqual(60_000);
    const listed = markdown.match(/^- /gm)?.length ?? 0;
    expect(listed).toBeGreaterThan(50);
    expect(markdown).toContain(`\n… and ${400 - listed} warnings more: \`hexapla check\` shows all.\n`);
  });

  it('leaves out the fold of a finding that is too long for all', () => {
    const long = {
      ...STALE,
      related: Array.from({ length: 900 }, (_, i) => related(FR, i + 1, 'Larguez les amarres. '.repeat(9))),
    };
    const markdown = checkMarkdown(checkReport([long, ORPHANED]), PLAIN);
    expect(markdown).not.toContain('<details>');
    expect(markdown.match(/^- /gm)).toHaveLength(2);
  });

  it('shows unchanged text near a change only', () => {
    const same = { type: 'same', text: `${'start '.repeat(100)}middle${' end'.repeat(100)}` } as const;
    const words = [same, { type: 'added', text: ' new ' } as const, same];
    const markdown = checkMarkdown(
      checkReport([{ ...STALE, related: [], texts: [{ was: '', now: '', severity: 'major', changes: [], words }] }]),
      PLAIN,
    );
    const [line = ''] = /<code>[^\n]*<strong>[^\n]*/.exec(markdown) ?? [];
    expect(line).toContain(' end end<strong> new </strong>start start');
    expect(line).not.toContain('middle');
    expect(line.length).toBeLessThan(600);
  });
});
