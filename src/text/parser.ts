import { withAgreedCharacters } from './agreed-characters.ts';
import { isReadOtherwise } from './differences.ts';
import { inspect, tooDeep } from './guard.ts';
import type { MdastNode } from './mdast.ts';

/** The names of the engines: `remark` defines the grammar, `satteri` is the fast path. */
export type EngineName = 'satteri' | 'remark';

/** Markdown to mdast (CommonMark, GFM); offsets are UTF-16. Front matter is not part of the grammar: see `formats`. */
export interface Engine {
  readonly name: EngineName;
  parse(text: string): MdastNode;
}

/** Parses with the engine that suits the text. */
export interface Parser {
  /** @throws TooComplexError when no engine reads the text in reasonable time */
  parse(text: string): Promise<MdastNode>;
}

/** Parses where it can be stopped; rejects with a {@link TooComplexError} when it had to be. */
export type Isolate = (engine: EngineName, text: string) => Promise<MdastNode>;

/** A document whose shape no engine reads in reasonable time. */
export class TooComplexError extends Error {}

/**
 * Up to where an engine is fast, for {@link inspect}: its slowest shapes take about half a second there (satteri `www._`
 * repeated, 1.6 ns a unit; remark `a`, `-` on lines of their own, 30 ns).
 */
const FAST: Readonly<Record<EngineName, number>> = { satteri: 2.5e8, remark: 2e7 };

/**
 * Opens the parser. With `satteri` the native engine parses; remark does when it cannot be loaded, which is told to
 * `onFallback` once, because it costs a factor of 80. A text whose shape may be slow is given to `isolate`; without it,
 * it is parsed like any other.
 */
export async function openParser(options: {
  readonly engine: EngineName;
  readonly onFallback: (reason: string) => void;
  readonly isolate?: Isolate;
}): Promise<Parser> {
  const fast = options.engine === 'satteri' ? await openSatteri(options.onFallback) : null;
  let remark: Promise<Engine> | null = null;
  const engineFor = (text: string): Promise<Engine> | Engine => {
    if (fast !== null && !isReadOtherwise(text)) return fast;
    remark ??= openEngine('remark');
    return remark;
  };
  return {
    async parse(original) {
      const text = withAgreedCharacters(original);
      const engine = await engineFor(text);
      const verdict = inspect(text, FAST[engine.name]);
      if (verdict.type === 'refused') throw new TooComplexError(verdict.message);
      const isDoubtful = verdict.type === 'doubtful' && options.isolate !== undefined;
      const root = isDoubtful ? await options.isolate(engine.name, text) : parseHere(engine, text);
      const reason = tooDeep(root);
      if (reason !== null) throw new TooComplexError(reason);
      return root;
    },
  };
}

/** The engine of this name. Rejects where `satteri` has no binary. */
export async function openEngine(name: EngineName): Promise<Engine> {
  if (name === 'satteri') return (await import('./satteri-engine.ts')).satteriEngine();
  return (await import('./remark-engine.ts')).remarkEngine();
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
    const reason = error instanceof Error ? error.message : String(error);
    throw new TooComplexError(`Expected Markdown that can be parsed, found a shape that stops the parser (${reason})`, {
      cause: error,
    });
  }
}
