import { describe, expect, it } from 'vitest';
import { readSrx } from '../../src/formats/srx.ts';

const HEADER = '<header segmentsubflows="yes" cascade="yes"/>';
const MAP = '<languagemap languagepattern="en.*" languagerulename="English"/>';

/** An SRX file with one `<languagerule>` of the given rules. */
function file(rules: string, { header = HEADER, maps = MAP }: { readonly header?: string; readonly maps?: string } = {}): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<srx xmlns="http://www.lisa.org/srx20" version="2.0">
${header}
<body>
<languagerules><languagerule languagerulename="English">${rules}</languagerule></languagerules>
<maprules>${maps}</maprules>
</body>
</srx>
`;
}

const RULE = String.raw`<rule break="no"><beforebreak>\bfoo\.</beforebreak><afterbreak>\s</afterbreak></rule>`;

/** The problems of a file, each with the text it points at. */
async function problemsOf(text: string): Promise<string[]> {
  const { problems } = await readSrx(text);
  return problems.map(({ severity, range, message }) => `${severity} [${text.slice(range.start, range.end)}] ${message}`);
}

describe('readSrx', () => {
  it('reads rules, maps and whether maps cascade', async () => {
    const yes = '<rule><beforebreak>!</beforebreak></rule>';
    const { rules, problems } = await readSrx(file(RULE + yes));
    expect(problems).toEqual([]);
    expect(rules?.cascade).toBe(true);
    expect(rules?.languages.map(({ name, rules: list }) => [name, list.map(({ breaks }) => breaks)])).toEqual([
      ['English', [false, true]],
    ]);
    expect(rules?.languages[0]?.rules[1]).toEqual({
      breaks: true,
      before: { type: 'set', set: String.raw`[\u{21}]`, ignoreCase: false },
      after: { type: 'sequence', parts: [] },
    });
  });

  it('does not cascade unless the header says so', async () => {
    const header = '<header segmentsubflows="yes" cascade="no"/>';
    expect((await readSrx(file(RULE, { header }))).rules?.cascade).toBe(false);
  });

  it('reads through a byte-order mark, comments, CDATA, entities and foreign elements', async () => {
    const foreign = '<header segmentsubflows="yes" cascade="yes"><x:options xmlns:x="urn:example" trim="yes"/></header>';
    const rules = '<!-- c --><rule break="yes"><beforebreak><![CDATA[a<]]>&lt;b</beforebreak></rule>';
    const { rules: read, problems } = await readSrx(`\ufeff${file(rules, { header: foreign })}`);
    expect(problems).toEqual([]);
    expect(read?.languages[0]?.rules[0]?.before).toMatchObject({ type: 'sequence', parts: { length: 4 } });
  });

  it.each<[text: string, at: number, message: string]>([
    ['', 0, 'Expected well-formed XML, found: document must contain a root element'],
    ['<srx>', 5, 'Expected well-formed XML, found: unclosed tag: srx'],
    ['<a>&nbsp;</a>', 9, 'Expected well-formed XML, found: undefined entity'],
    ['<a><b></a>', 10, 'Expected well-formed XML, found: unexpected close tag'],
    [
      '\n<!DOCTYPE srx [<!ENTITY a "b">]><srx>&a;</srx>',
      1,
      'Expected no document type declaration, found `<!DOCTYPE`; delete it',
    ],
    ['<a>'.repeat(65) + '</a>'.repeat(65), 195, 'Expected at most 64 nested elements, found more'],
    ['<srx version="2.0"/>', 0, 'Expected the element `srx` of the namespace `http://www.lisa.org/srx20`, found `srx`'],
    [
      '<tmx xmlns="http://www.lisa.org/srx20"/>',
      0,
      'Expected the element `srx` of the namespace `http://www.lisa.org/srx20`, found `tmx`',
    ],
    ['<srx xmlns="http://www.lisa.org/srx20" version="1.0"/>', 0, 'Expected `version="2.0"` on `srx`, found `1.0`'],
    ['<srx xmlns="http://www.lisa.org/srx20"/>', 0, 'Expected `version="2.0"` on `srx`, found none'],
    [' '.repeat(4 * 1024 * 1024 + 1), 0, 'Expected at most 4194304 characters of SRX, found 4194305'],
  ])('refuses: %#', async (text, at, message) => {
    const { rules, problems } = await readSrx(text);
    expect(rules).toBeNull();
    expect(problems).toEqual([{ severity: 'error', range: { start: at, end: at }, message }]);
  });

  it('refuses every truncation of a file', async () => {
    const whole = file(RULE).trimEnd();
    for (let length = 0; length < whole.length; length += 1) {
      const { rules, problems } = await readSrx(whole.slice(0, length));
      expect([length, rules, problems[0]?.severity]).toEqual([length, null, 'error']);
    }
  });

  it('leaves out a rule that it cannot use and says where it stands', async () => {
    const rules = String.raw`<rule><beforebreak>ab(c</beforebreak></rule><rule><afterbreak>(\s)\1</afterbreak></rule>${RULE}`;
    const text = file(rules);
    expect((await readSrx(text)).rules?.languages[0]?.rules).toHaveLength(1);
    expect(await problemsOf(text)).toEqual([
      'warning [(c] Expected `)` behind the group, found the end',
      String.raw`warning [\1] Expected a construct that hexapla supports, found ${'`'}\1${'`'}`,
    ]);
  });

  it.each<[text: string, problem: string]>([
    [
      file('<rule break="maybe"><beforebreak>a</beforebreak></rule>'),
      'warning [<beforebreak>a</beforebreak>] Expected `break="yes"` or `break="no"` on `rule`, found `maybe`',
    ],
    [
      file('<rule><beforebreak></beforebreak></rule>'),
      'warning [<beforebreak></beforebreak>] Expected an expression in `beforebreak` or `afterbreak`, found none: the rule would match everywhere',
    ],
    [file('<rule><beforebreak>&lt;(</beforebreak></rule>'), 'warning [&lt;(] Expected `)` behind the group, found the end'],
    [
      file(RULE, { maps: `${MAP}<languagemap languagepattern="fr" languagerulename="French"/>` }),
      'warning [] Expected a `languagerule` with the name `French`, found none',
    ],
    [
      file(RULE, { maps: `${MAP}<languagemap languagerulename="English"/>` }),
      'warning [] Expected the attribute `languagepattern` on `languagemap`, found none',
    ],
    [
      file(RULE, { maps: `${MAP}<languagemap languagepattern="e[" languagerulename="English"/>` }),
      'warning [] Expected `]` behind the class, found the end, at character 2 of `languagepattern`',
    ],
  ])('warns of what says nothing: %#', async (text, problem) => {
    expect(await problemsOf(text)).toEqual([problem]);
  });

  it('warns of a file without a map', async () => {
    expect((await problemsOf(file(RULE, { maps: '' })))[0]).toMatch(
      /Expected a `languagemap` in `maprules`, found none that can be used$/,
    );
  });
});
