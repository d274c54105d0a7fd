import { withAgreedCharacters } from './agreed-characters.ts';
import { isReadOtherwise } from './differences.ts';
import { inspect, tooDeep } from './guard.ts';
import type { MdastNode } from './mdast.ts';
import { MdxSyntaxError } from './mdx-syntax-error.ts';

/** The names of the engines: `remark` defines the grammar, `satteri` is the fast path. */
export type EngineName = 'satteri' | 'remark';

/** An engine with the grammar that it reads: Markdown, or MDX. */
export type GrammarName = EngineName | `${EngineName}-mdx`;

/** Markdown to mdast (CommonMark, GFM); offsets are UTF-16. Front matter is not part of the grammar: see `formats`. */
export interface Engine {
  readonly name: GrammarName;
  parse(text: string): MdastNode;
}

/** Parses with the engine that suits the text. */
export interface Parser {
  /** @throws TooComplexError when no engine reads the text in reasonable time */
  parse(text: string): Promise<MdastNode>;
  /**
   * Parses MDX; the nodes that are not of Markdown are those of `mdx-tree.ts`.
   *
   * @throws MdxSyntaxError when it is no MDX
   * @throws TooComplexError when no engine reads the text in reasonable time
   */
  parseMdx(text: string): Promise<MdastNode>;
}

/** How long an engine may take: `brief` where another one reads most texts, `patient` where remark has to read them all. */
export type Patience = 'brief' | 'patient';

/** Parses where it can be stopped; rejects with a {@link TooComplexError} when it had to be, or when the tree is too deep to be walked. */
export type Isolate = (engine: GrammarName, text: string, patience: Patience) => Promise<MdastNode>;

/** A document whose shape no engine reads in reasonable time. */
export class TooComplexError extends Error {}

/**
 * Up to where an engine is fast, for {@link inspect}: its slowest shapes take about half a second there (satteri `www._`
 * repeated, 1.6 ns a unit; remark `a`, `-` on lines of their own, 30 ns).
 */
const FAST: Readonly<Record<GrammarName, number>> = { satteri: 2.5e8, remark: 2e7, 'satteri-mdx': 2.5e8, 'remark-mdx': 2e7 };

/**
 * Opens the parser. With `satteri` the native engine parses; remark does when it cannot be loaded, which is told to
 * `onFallback` once, because it costs a factor of 80. A text whose shape may be slow is given to `isolate`; without it,
 * it is parsed like any other.
 */
export async function openParser(options: {
  readonly engine: EngineName;
  readonly onFallback: (reason: string) => void;
  readonly isolate?: Isolate | undefined;
}): Promise<Parser> {
  const fast = options.engine === 'satteri' ? await openSatteri(options.onFallback) : null;
  const { isolate } = options;
  const patience: Patience = fast === null ? 'patient' : 'brief';
  let remark: Promise<Engine> | null = null;
  const engineFor = (text: string): Promise<Engine> | Engine => {
    if (fast !== null && !isReadOtherwise(text)) return fast;
    remark ??= openEngine('remark');
    return remark;
  };
  let mdx: Promise<Parser['parseMdx']> | null = null;
  const openMdx = async () =>
    (await import('./mdx-parser.ts')).openMdxParser({
      engine: fast === null ? 'remark' : 'satteri',
      open: openEngine,
      parse: (engine, text) => parseWith(engine, text, { isolate, patience }),
    });
  return {
    async parse(original) {
      const text = withAgreedCharacters(original);
      return parseWith(await engineFor(text), text, { isolate, patience });
    },
    async parseMdx(original) {
      mdx ??= openMdx();
      return (await mdx)(withAgreedCharacters(original));
    },
  };
}

/** Parses with `engine`, or where it can be stopped a text that may be slow. */
async function parseWith(
  engine: Engine,
  text: string,
  { isolate, patience }: { readonly isolate: Isolate | undefined; readonly patience: Patience },
): Promise<MdastNode> {
  // JavaScript does not end at a blank line.
  const isMdx = engine.name.endsWith('-mdx');
  const verdict = inspect(isMdx ? text.replace(/^[ \t]*(?=\r?$)/gm, '.') : text, FAST[engine.name]);
  if (verdict.type === 'refused') throw new TooComplexError(verdict.message);
  if (verdict.type === 'doubtful' && isolate !== undefined) return isolate(engine.name, text, patience);
  const root = parseHere(engine, text);
  const reason = tooDeep(root);
  if (reason !== null) throw new TooComplexError(reason);
  return root;
}

/** The engine of this name. Rejects where `satteri` has no binary. */
export async function openEngine(name: GrammarName): Promise<Engine> {
  switch (name) {
    case 'satteri':
      return (await import('./satteri-engine.ts')).satteriEngine();
    case 'remark':
      return (await import('./remark-engine.ts')).remarkEngine();
    case 'satteri-mdx':
      return (await import('./satteri-mdx-engine.ts')).satteriMdxEngine();
    case 'remark-mdx':
      return (await import('./remark-mdx-engine.ts')).remarkMdxEngine();
  }
}

async function openSatteri(onFallback: (reason: string) => void): Promise<Engine | null> {
  try {
    return await openEngine('satteri');
  } catch (error) {
    onFallback(error instanceof Error ? error.message : String(error));
    return null;
  }
}

/** An engine that throws is no bug of ours but a text that it cannot read: remark's stack overflows, satteri's strings. */
function parseHere(engine: Engine, text: string): MdastNode {
  try {
    return engine.parse(text);
  } catch (error) {
    if (error instanceof MdxSyntaxError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new TooComplexError(`Expected Markdown that can be parsed, found a shape that stops the parser (${reason})`, {
      cause: error,
    });
  }
}
