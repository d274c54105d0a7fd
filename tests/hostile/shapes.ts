/** Hostile Markdown of a given length. */
export interface Shape {
  readonly name: string;
  /** A text of about `length` UTF-16 code units, never more than a few longer. */
  readonly make: (length: number) => string;
}

/** `unit` as often as it fits. */
function repeated(unit: string): (length: number) => string {
  return (length) => unit.repeat(Math.max(1, Math.floor(length / unit.length)));
}

/** `open` and `close` around `middle`, as often as both fit. */
function nested(open: string, middle: string, close: string): (length: number) => string {
  return (length) => {
    const count = Math.max(1, Math.floor((length - middle.length) / (open.length + close.length)));
    return open.repeat(count) + middle + close.repeat(count);
  };
}

/** Pieces made from a counter, as many as fit. */
function counted(piece: (index: number) => string, tail: (length: number) => string = () => ''): (length: number) => string {
  return (length) => {
    const end = tail(length);
    let text = '';
    for (let index = 1; text.length < length - end.length; index += 1) text += piece(index);
    return text + end;
  };
}

/** Blocks that deepen by indentation, line by line: the depth grows with the square root of the length. */
function deepening(line: string, indent: string): (length: number) => string {
  return counted((index) => indent.repeat(index - 1) + line);
}

/** Labels whose 32-bit hash `h = c + (h << 6) + (h << 16) - h` has the same last four bits. */
function collidingLabels(length: number): string {
  const hash = (text: string): number => [...text].reduce((h, char) => (char.charCodeAt(0) + (h << 6) + (h << 16) - h) | 0, 0);
  const [first = 'x0', ...labels] = Array.from({ length: Math.ceil(length / 2) }, (_, index) => `x${index}`)
    .slice(0, 50_000)
    .filter((label) => (hash(label) & 15) === (hash('x0') & 15));
  let text = '';
  for (const label of labels) if (text.length < length) text += `[${label}]: /url\n\n[${first}]\n\n`;
  return text;
}

const PROSE = 'The quick pump starts at once. Its valve stays shut until the pressure falls below 4 bar.';

/** Shapes that have made some Markdown parser, or some step of ours, slow, deep or wrong. */
export const SHAPES: readonly Shape[] = [
  // lines and blocks
  { name: 'one paragraph', make: repeated(`${PROSE}\n`) },
  { name: 'one line', make: repeated(`${PROSE} `) },
  { name: 'one word', make: repeated('a') },
  { name: 'blank lines', make: repeated('\n') },
  { name: 'spaces', make: repeated(' ') },
  { name: 'lines of blanks', make: repeated('a    \n') },
  { name: 'carriage returns', make: repeated('a\r') },
  { name: 'flat list', make: repeated('- item\n') },
  { name: 'loose list', make: repeated('- item\n\n') },
  { name: 'list 8 deep, repeated', make: repeated(Array.from({ length: 8 }, (_, at) => `${'  '.repeat(at)}- item\n`).join('')) },
  { name: 'deepening list', make: deepening('* a\n', '  ') },
  { name: 'deepening ordered list', make: deepening('1. a\n', '   ') },
  { name: 'markers on one line', make: repeated('* ') },
  { name: 'markers on one line, hyphens', make: repeated('- ') },
  { name: 'markers on one line, numbers', make: repeated('1. ') },
  { name: 'markers behind tabs', make: repeated('-\t') },
  { name: 'quotes on one line', make: repeated('>') },
  { name: 'quotes on one line, spaced', make: repeated('> ') },
  { name: 'quotes and markers', make: repeated('> - ') },
  { name: 'quotes, a tenth of the line', make: (length) => `${'>'.repeat(length / 10)}${'a'.repeat((length * 9) / 10)}` },
  { name: 'deepening quotes', make: counted((index) => `${'> '.repeat(index)}a\n`) },
  { name: 'quotes 90 deep on each line', make: repeated(`${'> '.repeat(90)}a\n`) },
  { name: 'lazy continuation', make: (length) => `${'> '.repeat(90)}a\n${repeated('b\n')(length - 190)}` },
  { name: 'list 90 deep, then blank lines', make: (length) => `${'- '.repeat(90)}a\n${repeated('\n')(length - 190)}` },
  { name: 'list 90 deep, then text', make: (length) => `${'- '.repeat(90)}a\n${repeated('b\n')(length - 190)}` },
  { name: 'headings', make: repeated('# a\n') },
  { name: 'setext candidates', make: repeated('a\n-\n') },
  { name: 'fences, unclosed', make: repeated('```\n') },
  { name: 'fences of growing length', make: counted((index) => `${'`'.repeat(index + 2)}\n`) },
  { name: 'thematic breaks', make: repeated('***\n') },
  { name: 'long rule', make: repeated('* * ') },
  { name: 'html blocks', make: repeated('<div>\n\n') },
  { name: 'table', make: (length) => `| a | b |\n|---|---|\n${repeated('| cell | cell |\n')(length - 20)}` },
  { name: 'one wide row', make: (length) => `${repeated('|a')(length / 2)}|\n${repeated('|-')(length / 2)}|\n` },
  {
    name: 'wide head, narrow rows',
    make: (length) => `${repeated('|a')(length / 4)}|\n${repeated('|-')(length / 4)}|\n${repeated('|b|\n')(length / 2)}`,
  },
  { name: 'table candidates', make: repeated('aaa\rbbb\n-\v\n') },
  { name: 'delimiter rows', make: repeated('|-\n') },
  { name: 'escaped pipes', make: (length) => `| a |\n|---|\n| ${repeated('\\|')(length - 20)} |\n` },
  { name: 'link definitions', make: counted((index) => `[x${index}]: /u\n`) },
  { name: 'definitions of one label', make: repeated('[x]: /u\n') },
  { name: 'references and definitions', make: counted((index) => `[x${index}]: /u\n\n[x${index}]\n\n`) },
  {
    name: 'many references',
    make: counted(
      (index) => `[${index}]: u\n`,
      (length) => repeated('[0] ')(length / 30),
    ),
  },
  { name: 'reference collisions', make: collidingLabels },
  { name: 'footnote definitions', make: counted((index) => `[^${index}]: a\n`) },
  { name: 'footnote references', make: repeated('[^a]') },
  { name: 'footnotes, defined and used', make: (length) => `[^a]: b\n\n${repeated('[^a]')(length - 10)}` },
  { name: 'nested footnote definitions', make: deepening('[^a]: b\n', '    ') },
  { name: 'task items', make: repeated('- [ ] a\n') },
  { name: 'long label', make: (length) => `[${repeated('a')(length / 2)}]: /u\n\n[${repeated('a')(length / 2)}]` },
  { name: 'unclosed titles', make: repeated('[a]: b "c\n') },
  // inline
  { name: 'open brackets', make: repeated('[') },
  { name: 'close brackets', make: repeated(']') },
  { name: 'nested brackets', make: nested('[', 'a', ']') },
  { name: 'link openers', make: repeated('[a') },
  { name: 'link closers', make: repeated('a]') },
  { name: 'links without end', make: repeated('[a](') },
  { name: 'links without end, destination', make: repeated('[a](b') },
  { name: 'links without end, angle', make: repeated('[a](<b') },
  { name: 'links without end, title', make: repeated('[a](b "') },
  { name: 'brackets and parentheses', make: repeated('[ (](') },
  { name: 'empty references', make: repeated('[]') },
  { name: 'nested links', make: nested('[', 'a', '](b)') },
  { name: 'nested images', make: nested('![', 'a', '](b)') },
  { name: 'images', make: repeated('![a](b) ') },
  { name: 'images in images without end', make: repeated('![[]()') },
  { name: 'image openers', make: repeated('![') },
  { name: 'nested parentheses in a destination', make: (length) => `[a](${nested('(', 'b', ')')(length - 5)})` },
  { name: 'links', make: repeated('[a](b) ') },
  { name: 'hard link and emphasis', make: (length) => `${repeated('**x [a*b**c*](d)\n\n')(length)}` },
  { name: 'link openers and emphasis closers', make: repeated('[ a_') },
  { name: 'emphasis openers', make: repeated('_a ') },
  { name: 'emphasis closers', make: repeated('a_ ') },
  { name: 'mixed openers', make: repeated('*a _b ') },
  { name: 'mismatched openers and closers', make: repeated('*a_ ') },
  { name: 'star and underscore', make: repeated('*_') },
  { name: 'multiples of three', make: (length) => `a**b${repeated('c* ')(length - 4)}` },
  { name: 'nested strong emphasis', make: nested('*a **a ', 'b', ' a** a*') },
  { name: 'nested emphasis', make: nested('*a ', 'b', ' a*') },
  { name: 'stars', make: (length) => `${'*'.repeat(length / 2)}a${'*'.repeat(length / 2)}` },
  { name: 'emphasis', make: repeated('*a* ') },
  { name: 'tildes', make: repeated('~~') },
  { name: 'strikethrough openers', make: repeated('~~a ') },
  { name: 'nested strikethrough', make: nested('~~a ', 'b', ' a~~') },
  { name: 'code of two lengths', make: repeated('`a ``b ') },
  { name: 'code of growing length', make: counted((index) => `e${'`'.repeat(index)}`) },
  { name: 'code', make: repeated('`a` ') },
  { name: 'backticks', make: repeated('`') },
  { name: 'references to characters', make: repeated('&amp;') },
  { name: 'references to characters, numbers', make: repeated('&#38;') },
  { name: 'references to characters in lines', make: repeated('a &lt;b&gt; c\n') },
  { name: 'references to characters in paragraphs', make: repeated('a &lt;b&gt; c\n\n') },
  { name: 'references to characters in a table', make: (length) => `| a |\n|---|\n${repeated('| &lt;a&gt; |\n')(length - 20)}` },
  { name: 'references to characters in links', make: repeated('[a&amp;](b&amp;c "d&amp;") ') },
  { name: 'references to characters in images', make: repeated('![a&amp;](b&amp;c) ') },
  { name: 'unknown references', make: repeated('&nosuch;') },
  { name: 'ampersands', make: repeated('&') },
  { name: 'long reference name', make: (length) => `&${'a'.repeat(length)};` },
  { name: 'escapes', make: repeated('\\*') },
  { name: 'backslashes', make: repeated('\\') },
  { name: 'hard breaks', make: repeated('a\\\n') },
  { name: 'open angles', make: repeated('<') },
  { name: 'open tags', make: repeated('<a ') },
  { name: 'open attributes', make: repeated('<a b="') },
  { name: 'attributes', make: (length) => `a <b ${repeated('c="d" ')(length)}` },
  { name: 'inline tags', make: (length) => `a ${repeated('<b>c</b>')(length)}` },
  { name: 'nested tags', make: (length) => `a ${nested('<b>', 'c', '</b>')(length)}` },
  { name: 'open comments', make: repeated('a <!-- ') },
  { name: 'open comments, packed', make: repeated('a<!--') },
  { name: 'open processing instructions', make: repeated('a <? ') },
  { name: 'open declarations', make: repeated('a <!A ') },
  { name: 'open CDATA', make: repeated('<![CDATA[') },
  { name: 'open CDATA in text', make: repeated('a <![CDATA[') },
  { name: 'html block of tags', make: (length) => `<div>\n${nested('<div>', 'a', '</div>')(length)}` },
  { name: 'html block, open quotes', make: (length) => `<div>\n${repeated('<a b="')(length)}` },
  { name: 'html block, open comments', make: (length) => `<div>\n${repeated('<!-')(length)}` },
  { name: 'html block of text', make: (length) => `<div>\n${repeated('a &lt; b. ')(length)}` },
  { name: 'autolinks', make: repeated('<http://a.example> ') },
  { name: 'bare addresses', make: repeated('http://a.example ') },
  { name: 'bare addresses, packed', make: repeated('http://a.') },
  { name: 'bare hosts', make: repeated('www.a.') },
  { name: 'bare mail addresses', make: repeated('a@b.') },
  { name: 'mail without host', make: repeated('a@') },
  { name: 'address that ends in signs', make: (length) => `http://a.example/${repeated('!')(length)}` },
  { name: 'address that ends in parentheses', make: (length) => `http://a.example/${repeated(')')(length)}` },
  { name: 'NUL', make: repeated('abc\0de\0') },
  { name: 'lone surrogates', make: repeated('\ud800a') },
  { name: 'emoji', make: repeated('\u{1f600} a. ') },
  { name: 'combining marks', make: (length) => `e${'\u0301'.repeat(length)}` },
  { name: 'byte-order marks', make: repeated('\ufeff') },
  { name: 'ideographs', make: repeated('水が流れます。') },
  // what documentation sites add to Markdown
  { name: 'directive openers', make: repeated(':::image ') },
  { name: 'directive openers on lines', make: repeated(':::image source="a"\n') },
  { name: 'directives', make: repeated(':::image source="a.png" alt-text="A":::\n') },
  { name: 'directives in a line', make: repeated('a :::image source="a.png" alt-text="A"::: ') },
  { name: 'colons', make: repeated(':::') },
  { name: 'alert openers', make: repeated('[!NOTE ') },
  { name: 'alerts', make: repeated('> [!NOTE]\n') },
  { name: 'includes', make: repeated('[!a[b](c)]') },
  { name: 'include openers', make: repeated('[!a[') },
  { name: 'includes, then text', make: (length) => `${repeated('[!a[b](c)]')(length)}d` },
  { name: 'template openers', make: repeated('{{') },
  { name: 'template openers, spaced', make: repeated('{{ a ') },
  { name: 'templates', make: repeated('{{a}}') },
  { name: 'templates, then text', make: (length) => `${repeated('{{a}}')(length)}d` },
  { name: 'template tags, then text', make: (length) => `${repeated('{%a%}')(length)}d` },
  { name: 'template tag openers', make: repeated('{% ') },
  { name: 'heading ids', make: repeated('# a {#b') },
  { name: 'component openers', make: repeated('<Tab a ') },
  { name: 'component on a long line', make: (length) => `<Tab ${'a '.repeat(length / 2)}` },
  { name: 'quote lead', make: (length) => `${repeated('> \t')(length)}` },
  { name: 'blank lead', make: (length) => `${' '.repeat(length)}:::` },
  { name: 'blank leads, many lines', make: repeated(`${' '.repeat(80)}a\n`) },
  { name: 'admonitions', make: repeated('!!! note "a"\n') },
  { name: 'admonition, long', make: (length) => `!!! ${'a '.repeat(length / 2)}` },
  { name: 'admonition blanks', make: (length) => `!!! a${' '.repeat(length)}b` },
  { name: 'table row with code', make: (length) => `|${repeated('`a|` ')(length)}|\n|---|` },
  { name: 'table row with open code', make: (length) => `|a|\n|---|\n|${counted((index) => `${'`'.repeat(index)}a|`)(length)}` },
  { name: 'table rows of backticks', make: repeated('|`a\n') },
  { name: 'skip comments', make: repeated('<!-- i18n:skip -->\n\na\n\n') },
  // sentences and comparison
  { name: 'full stops', make: repeated('.') },
  { name: 'full stops, spaced', make: repeated('. ') },
  { name: 'short sentences', make: repeated('A b. ') },
  { name: 'initials', make: repeated('A. ') },
  { name: 'quotes after stops', make: repeated('."') },
  { name: 'brackets after a stop', make: (length) => `a.${')'.repeat(length)}` },
  { name: 'blanks after a stop', make: (length) => `a.${'\u00a0'.repeat(length)}b` },
  { name: 'no blanks', make: (length) => `${'a.b'.repeat(length / 3)}` },
  { name: 'apostrophes', make: repeated("a'a'") },
  { name: 'numbers', make: repeated('1.') },
  { name: 'digits', make: repeated('1') },
  { name: 'underscores', make: repeated('a_') },
  { name: 'paragraphs, all equal', make: repeated('Same text.\n\n') },
  { name: 'paragraphs, all different', make: counted((index) => `Text ${index} of many.\n\n`) },
  { name: 'sentences with code', make: repeated('Use `a.b` now. ') },
  // bilingual spans
  { name: 'spans on one line', make: counted((index) => span(index)) },
  { name: 'spans on lines', make: counted((index) => `${span(index)}\n\n`) },
  { name: 'target openers', make: repeated('<span data-ttu-id="d53db-101">') },
  { name: 'target opening', make: repeated('<span data-ttu-id="') },
  {
    name: 'lookup openers',
    make: (length) =>
      `<span data-ttu-id="d53db-101">${repeated('<span class="sxs-lookup"><span data-stu-id="d53db-101">')(length)}`,
  },
  { name: 'closers', make: (length) => `<span data-ttu-id="d53db-101">${repeated('</span>')(length)}` },
  { name: 'inner spans', make: (length) => `<span data-ttu-id="d53db-101">${nested('<span>', 'a', '</span>')(length)}` },
  { name: 'nested targets', make: nested('<span data-ttu-id="d53db-101">', 'a', '</span>') },
  {
    name: 'nested pairs',
    make: nested(
      '<span data-ttu-id="d53db-101"><span class="sxs-lookup"><span data-stu-id="d53db-101">',
      'a',
      '</span></span></span>',
    ),
  },
  { name: 'spans behind backticks', make: repeated('`<span data-ttu-id="d53db-101">a') },
  { name: 'spans in fences', make: counted((index) => `\`\`\`\n${span(index)}\n\`\`\`\n`) },
  { name: 'conflict markers', make: repeated('<<<<<<< a\n') },
  // front matter
  { name: 'front matter, unclosed', make: (length) => `---\n${repeated('a: b\n')(length)}` },
  { name: 'front matter, large', make: (length) => `---\n${counted((index) => `k${index}: b\n`)(length)}---\n` },
  {
    name: 'front matter, nested flow',
    make: (length) => `---\na: ${'['.repeat(Math.min(length, 65_000))}\n---\n${repeated('a\n')(length - 65_000)}`,
  },
  { name: 'front matter, nested map', make: (length) => `---\na: ${'{a: '.repeat(Math.min(length, 65_000) / 4.1)}\n---\n` },
  { name: 'front matter, deepening', make: (length) => `---\n${deepening('a:\n', ' ')(Math.min(length, 65_000))}---\n` },
  {
    name: 'front matter, aliases',
    make: (length) => `---\na: &a [x]\nb: [${repeated('*a, ')(Math.min(length, 60_000))}]\n---\n`,
  },
  {
    name: 'front matter, alias bomb',
    make: (length) =>
      `---\na0: &a0 [x, x]\n${counted((index) => `a${index}: &a${index} [*a${index - 1}, *a${index - 1}]\n`)(Math.min(length, 1000))}---\n${repeated('a\n')(length - 1000)}`,
  },
  { name: 'front matter, long value', make: (length) => `---\ntitle: ${repeated('a b ')(length)}\n---\n` },
  { name: 'front matter, comments', make: (length) => `---\ntitle: a\n${repeated('# b\n')(length)}---\n` },
  { name: 'front matter, same key', make: (length) => `---\n${repeated('title: a\n')(length)}---\n` },
  { name: 'front matter, quotes', make: (length) => `---\na: "${repeated('\\n')(Math.min(length, 60_000))}\n---\n` },
  { name: 'front matter, folded', make: (length) => `---\na: >\n${repeated('  b\n')(Math.min(length, 60_000))}---\n` },
  {
    name: 'front matter, title of sentences',
    make: (length) => `---\ntitle: ${repeated('A b. ')(Math.min(length, 60_000))}\n---\n`,
  },
  { name: 'rules in the first lines', make: repeated('---\n') },
];

function span(index: number): string {
  const id = `d53db-${100 + index}`;
  return `<span data-ttu-id="${id}">Zwei ${index}.</span><span class="sxs-lookup"><span data-stu-id="${id}">Two ${index}.</span></span>`;
}
