/** Elements nested deeper than this are not parsed as HTML: rehype's parser recurses, and some 2,000 levels overflow the stack. */
const MAX_DEPTH = 200;

/** Without any of these a fragment is what a reader sees. */
const NEEDS_PARSER = /[<&\t\n\r\0]| {2}/;
const TAG = /<(\/?)([A-Za-z][A-Za-z0-9:-]*)?[^<>]*>?/g;
const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/i;

let loading: Promise<(html: string) => string> | null = null;

/**
 * What a reader sees of an HTML fragment, such as the inside of a bilingual span: tags and comments gone, entities decoded,
 * `<br>` a line end, white space collapsed as a browser does. Markdown in it is left as it is.
 *
 * The parser (`rehype`, `hast-util-to-text`) is loaded on the first call that needs it. A fragment nested too deep for it
 * loses its tags by pattern instead; no fragment makes it throw.
 */
export async function htmlText(fragment: string): Promise<string> {
  if (!NEEDS_PARSER.test(fragment)) return fragment;
  loading ??= load();
  const visible = await loading;
  if (depth(fragment) > MAX_DEPTH) return visible(stripTags(fragment));
  try {
    return visible(fragment);
  } catch (error) {
    // How deep is too deep depends on the stack that the caller has left.
    if (error instanceof RangeError) return visible(stripTags(fragment));
    throw error;
  }
}

async function load(): Promise<(html: string) => string> {
  const [{ rehype }, { toText }] = await Promise.all([import('rehype'), import('hast-util-to-text')]);
  const parser = rehype().data('settings', { fragment: true }).freeze();
  return (html) => toText(parser.parse(html));
}

/** How deep the elements of `html` nest, at most; an end tag closes only an element of its own name. */
function depth(html: string): number {
  const opened = new Map<string, number>();
  let open = 0;
  let deepest = 0;
  for (const [, slash, name] of html.matchAll(TAG)) {
    if (name === undefined || VOID.test(name)) continue;
    const same = opened.get(name) ?? 0;
    if (slash === '/' && same === 0) continue;
    const step = slash === '/' ? -1 : 1;
    opened.set(name, same + step);
    open += step;
    deepest = Math.max(deepest, open);
  }
  return deepest;
}

// Leaves only `<br>`, which cannot nest.
function stripTags(html: string): string {
  return html.replace(/<(?!br\b)[^<>]*>/gi, '').replace(/<(?!br\b[^<>]*>)/gi, '&lt;');
}
