// Prints pages. Both languages go through one printer: `shown(part)` gives the text of one part's sentences, in order.

const COLUMN = 80;

/** An English page as Markdown. */
export function englishText(page) {
  const lead = `---\ntitle: ${scalar(page.meta.title.text)}\ndescription: ${scalar(page.meta.description.text)}\n---\n\n`;
  return lead + bodyText(page.blocks, { wrap: page.wrap, gap: ' ', shown: (part) => part.map(({ text }) => text) });
}

/** Text as a YAML value: quoted where it does not begin with a letter. */
export const scalar = (text) => (/^\p{L}/u.test(text) ? text : JSON.stringify(text));

/** Blocks as Markdown; `gap` stands between two sentences on a line. */
export function bodyText(blocks, style) {
  return `${blocks.map((block) => PRINTERS[block.type](block, style)).join('\n\n')}\n`;
}

const PRINTERS = {
  heading: ({ depth, parts }, style) => `${'#'.repeat(depth)} ${oneLine(parts[0], style)}`,
  paragraph: ({ parts }, style) => lines(parts[0], style).join('\n'),
  quote: ({ parts }, style) =>
    lines(parts[0], style)
      .map((line) => `> ${line}`)
      .join('\n'),
  list: ({ parts, ordered }, style) =>
    parts.map((part, at) => listItem(ordered ? `${at + 1}. ` : '- ', lines(part, style))).join('\n'),
  table: tableText,
  code: ({ text }) => `\`\`\`console\n${text}\n\`\`\``,
};

const listItem = (mark, [first, ...others]) => [mark + first, ...others.map((line) => ' '.repeat(mark.length) + line)].join('\n');

function tableText({ parts, columns }, style) {
  const cells = parts.map((part) => oneLine(part, style));
  const rows = Array.from({ length: cells.length / columns }, (_, row) => cells.slice(row * columns, (row + 1) * columns));
  const line = (row) => `| ${row.join(' | ')} |`;
  return [line(rows[0]), `|${' --- |'.repeat(columns)}`, ...rows.slice(1).map(line)].join('\n');
}

const oneLine = (part, { gap, shown }) => shown(part).join(gap);

function lines(part, style) {
  if (style.wrap === 'sentence') return style.shown(part);
  const text = oneLine(part, style);
  return style.wrap === 'column' ? wrapped(text) : [text];
}

function wrapped(text) {
  const result = [''];
  for (const word of text.split(' ')) {
    const line = result.at(-1);
    if (line === '') result[result.length - 1] = word;
    else if (line.length + 1 + word.length <= COLUMN) result[result.length - 1] = `${line} ${word}`;
    else result.push(word);
  }
  return result;
}
