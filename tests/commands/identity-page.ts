import type { Filling } from '../../src/commands/filling.ts';
import { newPage } from '../../src/commands/new-page.ts';
import { type Reading, readUnits } from '../../src/commands/read-source.ts';
import { readBilingual } from '../../src/formats/bilingual-markdown.ts';
import { readFrontMatter } from '../../src/formats/front-matter.ts';
import { locale } from '../../src/model/locale.ts';
import type { Unit } from '../../src/model/unit.ts';
import { openParser, TooComplexError } from '../../src/text/parser.ts';
import { spliced } from '../../src/text/spliced.ts';

const LOCALE = locale('fr-FR');
const onFallback = (reason: string) => {
  throw new Error(reason);
};
const reading: Reading = {
  parser: await openParser({ engine: 'satteri', onFallback }),
  locale: locale('en-US'),
  translatedKeys: () => [],
  attributes: [],
  srx: null,
};
const document = { source: 'a.md', target: null, expectedTarget: 'fr/a.md', locale: LOCALE };
const settings = {
  missing: 'source',
  fill: 'exact',
  carryOver: true,
  orphans: 'record',
  create: 0,
  deleteOrphaned: false,
} as const;

/** A page whose translation of each sentence is the sentence itself, and what is not as it should be. */
export interface Identity {
  readonly plain: string;
  readonly complaints: readonly string[];
}

/**
 * Makes pages of both forms of `text` in which every sentence is translated by itself. The plain one is the text again, with
 * soft wraps joined, and byte for byte where it has none; so is the bilingual one without sources and anchors. Null when the
 * shape of the text is refused.
 */
export async function identityOf(text: string): Promise<Identity | null> {
  const { units, findings } = await readUnits('a.md', text, reading);
  if (findings.some(({ rule }) => rule === 'too-complex')) return null;
  try {
    const [plain, bilingual] = [await page(text, units, 'plain'), await page(text, units, 'bilingual')];
    if (plain === null || bilingual === null) return { plain: '', complaints: ['no page'] };
    const again = await page(plain, (await readUnits('a.md', plain, reading)).units, 'plain');
    const complaints = [
      ...(hasWraps(text, units) || plain === text ? [] : ['not the same']),
      ...(bare(plain) === bare(text) ? [] : ['not the same but for white space']),
      ...(again === plain ? [] : ['not the same when it is done again']),
      // Anchors of the source look like those of headings.
      ...(text.includes('<a name=') || units.length === 0 || (await withoutSources(bilingual)) === plain
        ? []
        : ['the bilingual form is not the plain one']),
    ];
    return { plain, complaints };
  } catch (error) {
    if (error instanceof TooComplexError || error instanceof RangeError) return null;
    throw error;
  }
}

async function page(text: string, units: readonly Unit[], form: 'plain' | 'bilingual'): Promise<string | null> {
  const source = {
    path: 'a.md',
    bytes: new Uint8Array(),
    text,
    units,
    isHash: () => false,
    findings: [],
    record: null,
    next: 101 + units.length,
  };
  const fill = ({ source: own }: Unit): Filling => ({ source: own, target: own, state: 'translated', origin: 'tm' });
  return (await newPage(source, { reading, document, form, settings, fill }))?.merged.text ?? null;
}

/** Whether a sentence, or a gap between two of them, is not on one line with single blanks. */
function hasWraps(text: string, units: readonly Unit[]): boolean {
  if (/\r(?!\n)/.test(text) || (text.includes('\r\n') && /(?<!\r)\n/.test(text))) return true;
  return units.some(({ range, source, block }, at) => {
    const next = units[at + 1];
    const gap = next !== undefined && next.block === block ? text.slice(range.end, next.range.start) : ' ';
    return text.slice(range.start, range.end) !== source || (/^[\s>]*$/.test(gap) && gap !== ' ');
  });
}

const bare = (text: string) => text.replaceAll(/[\s>]+/g, '');

async function withoutSources(text: string): Promise<string> {
  const frontMatter = await readFrontMatter(text);
  const { bitext } = readBilingual({ path: 'a.md', text, sourceLocale: reading.locale, targetLocale: LOCALE, frontMatter });
  const edits = bitext.pairs.flatMap(({ range, target }) => (range === null ? [] : [{ range, text: target ?? '' }]));
  return spliced(text, edits).replaceAll(/<a name="[^"]*"><\/a>(?=\S)/g, '');
}
