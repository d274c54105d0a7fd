import { isReadOtherwise } from './differences.ts';
import type { MdastNode } from './mdast.ts';
import { MdxSyntaxError } from './mdx-syntax-error.ts';
import type { Engine, EngineName, Parser } from './parser.ts';

/** How the parser of MDX comes by its engines. */
interface Engines {
  /** `satteri` where it can be loaded. */
  readonly engine: EngineName;
  readonly open: (name: `${EngineName}-mdx`) => Promise<Engine>;
  readonly parse: (engine: Engine, text: string) => Promise<MdastNode>;
}

/**
 * Parses MDX with the engine that suits the text. What satteri refuses is for remark to judge, so that no finding and no
 * unit depends on the engine.
 */
export async function openMdxParser({ engine, open, parse }: Engines): Promise<Parser['parseMdx']> {
  const fast = engine === 'satteri' ? await open('satteri-mdx') : null;
  let remark: Promise<Engine> | null = null;
  const parseByReference = async (text: string) => {
    remark ??= open('remark-mdx');
    return parse(await remark, text);
  };
  return async (text) => {
    if (fast === null || isReadOtherwise(text)) return parseByReference(text);
    try {
      return await parse(fast, text);
    } catch (error) {
      if (error instanceof MdxSyntaxError) return parseByReference(text);
      throw error;
    }
  };
}
