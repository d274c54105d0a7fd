import type { MdastNode } from './mdast.ts';
import type { Engine } from './parser.ts';

/** The native engine. Rejects where no binary exists for the platform. */
export async function satteriEngine(): Promise<Engine> {
  const { markdownToMdast } = await import('satteri');
  const options = { features: { gfm: true, frontmatter: false } };
  const parse = (text: string): MdastNode => markdownToMdast(text, options);
  parse('');
  return { name: 'satteri', parse };
}
