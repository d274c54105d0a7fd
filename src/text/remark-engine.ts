import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { type Plugin, type Processor, unified } from 'unified';
import { type OpenNode, transformInPlace } from './address-places.ts';
import type { MdastNode } from './mdast.ts';
import type { Engine } from './parser.ts';

/** What remark's packages add to the making of a tree. */
interface TreeExtension {
  transforms?: ((tree: OpenNode) => void)[] | null;
}

/** The reference engine: what it reads is the grammar. */
export function remarkEngine(): Engine {
  return { name: 'remark', parse: remarkParser([]) };
}

/** Parses with remark and its GFM, and with what the plugins `dialect` add to them. */
export function remarkParser(dialect: readonly Plugin[]): (text: string) => MdastNode {
  let markdown = '';
  const processor = unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use([...dialect])
    .use(function keepPlaces(this: Processor) {
      // The list is remark-gfm's own, made for this processor; `unified` knows it as data of any kind.
      const extensions = [this.data('fromMarkdownExtensions' as never)].flat(2) as readonly TreeExtension[];
      for (const extension of extensions) {
        extension.transforms = (extension.transforms ?? []).map(
          (transform) => (tree) => transformInPlace(tree, transform, markdown),
        );
      }
    })
    .freeze();
  return (text) => {
    markdown = text;
    return processor.parse(text);
  };
}
