import { type TmxPair, tmxPairs } from '../formats/tmx-pairs.ts';
import { InputError } from '../model/errors.ts';
import type { HandOff } from '../model/hand-off.ts';
import type { Locale } from '../model/locale.ts';
import type { MemoryPair } from '../model/memory.ts';
import { markdownOf } from '../text/markdown-of.ts';
import { unheldCharacter } from '../text/unheld-character.ts';
import type { Project } from '../workspace/project.ts';
import { readInput } from '../workspace/read-input.ts';
import { handOffSyntax } from './hand-off-syntax.ts';
import { readHandBack, unlessFault } from './read-hand-back.ts';

/** What a file has of translations. */
export interface MemoryFile {
  /** As the user named it. */
  readonly path: string;
  /** By language, those that it has something of. */
  readonly contents: readonly {
    readonly locale: Locale;
    readonly pairs: readonly MemoryPair[];
    /** How many texts give no pair, by the reason. */
    readonly skipped: ReadonlyMap<string, number>;
  }[];
}

interface Options {
  readonly project: Pick<Project, 'sourceLocale' | 'locales'>;
  readonly locales: readonly Locale[];
  /** Where the pairs are said to be from; null: the name of the file. */
  readonly name: string | null;
}

/** Hand-offs whose translations a memory can use; those in `tmx` are read as any memory is. */
const HAND_OFFS = ['xliff', 'xliff2', 'po', 'mdxliff'] as const;

/**
 * Reads a translation memory, or a hand-off that came back.
 *
 * @throws InputError when it is damaged, no such file, or in none of the languages
 */
export async function readMemoryInput(root: string, path: string, options: Options): Promise<MemoryFile> {
  const text = readInput(root, path);
  const handOff = await readHandBack(path, text, HAND_OFFS);
  const byLocale = handOff === null ? await tmxTexts(path, text, options) : handOffTexts(path, handOff, options);
  const origin = options.name ?? nameOf(path);
  const contents = [...byLocale].flatMap(([locale, texts]) => {
    const { pairs, skipped } = sorted(texts, origin);
    const isOther = pairs.length === 0 && skipped.size === 1 && skipped.has(REASONS['no translation']);
    return isOther && options.locales.length > 1 ? [] : [{ locale, pairs, skipped }];
  });
  return { path, contents };
}

const REASONS = {
  'no source': 'without a text in the source language',
  'no translation': 'without a translation',
  'same text': 'the same in both languages',
} as const;

function sorted(texts: readonly TmxPair[], origin: string) {
  const pairs: MemoryPair[] = [];
  const skipped = new Map<string, number>();
  for (const text of texts) {
    const reason = reasonAgainst(text);
    if (reason !== null) skipped.set(reason, (skipped.get(reason) ?? 0) + 1);
    else if (typeof text !== 'string') pairs.push({ ...text, origin, context: null });
  }
  return { pairs, skipped };
}

/** Why a text gives no pair; null: it gives one. A memory may have characters that no document should hold. */
function reasonAgainst(text: TmxPair): string | null {
  if (typeof text === 'string') return REASONS[text];
  return unheldCharacter(text.source + text.target) === null ? null : 'with control characters';
}

async function tmxTexts(path: string, text: string, { project, locales }: Options) {
  const { readTmxFile } = await import('../formats/tmx-file.ts');
  const file = unlessFault(path, text, await readTmxFile(text));
  const { sourceLocale } = project;
  return new Map(
    locales.map((targetLocale) => {
      const others = project.locales.filter((other) => other !== targetLocale);
      return [targetLocale, tmxPairs(file, { sourceLocale, targetLocale, others })] as const;
    }),
  );
}

function handOffTexts(path: string, handOff: HandOff, { project, locales }: Options) {
  const locale = locales.find((tag) => tag.toLowerCase() === handOff.targetLocale.toLowerCase());
  if (locale === undefined || handOff.sourceLocale.toLowerCase() !== project.sourceLocale.toLowerCase()) {
    const expected = `a translation from \`${project.sourceLocale}\` to ${locales.map((tag) => `\`${tag}\``).join(', ')}`;
    throw new InputError(
      `${path}: Expected ${expected}, found one from \`${handOff.sourceLocale}\` to \`${handOff.targetLocale}\``,
    );
  }
  return new Map([[locale, pairsOf(handOff)]]);
}

function pairsOf({ documents }: HandOff): readonly TmxPair[] {
  return documents.flatMap(({ path, units }) =>
    units.map(({ source, markdown, target, state, context }): TmxPair => {
      if (target === null || target.parts.length === 0 || state === 'initial') return 'no translation';
      const kind = context.kind ?? 'paragraph';
      const writing = { syntax: handOffSyntax(path, kind), kind, source } as const;
      const [from, to] = [markdown ?? markdownOf(source, writing), markdownOf(target, writing)];
      return from === to ? 'same text' : { source: from, target: to };
    }),
  );
}

function nameOf(path: string): string {
  return path.replace(/^.*[/\\]/, '').replace(/(?<!^)\.[^.]*$/, '');
}
