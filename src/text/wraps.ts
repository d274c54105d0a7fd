/**
 * Markdown on one line: each line end, with the blanks around it and the `>` markers of `quoteDepth` block quotes on
 * the next line, becomes one space.
 */
export function joinWraps(markdown: string, quoteDepth: number): string {
  if (!markdown.includes('\n') && !markdown.includes('\r')) return markdown;
  return markdown
    .split(/\r\n|\n|\r/)
    .map((line, index, lines) => {
      const from = index === 0 ? 0 : contentStart(line, quoteDepth);
      return line.slice(from, index === lines.length - 1 ? line.length : contentEnd(line, from));
    })
    .join(' ');
}

function contentStart(line: string, quoteDepth: number): number {
  let at = blanksEnd(line, 0);
  for (let markers = 0; markers < quoteDepth && line[at] === '>'; markers += 1) at = blanksEnd(line, at + 1);
  return at;
}

function blanksEnd(line: string, from: number): number {
  let at = from;
  while (line[at] === ' ' || line[at] === '\t') at += 1;
  return at;
}

function contentEnd(line: string, from: number): number {
  let end = line.length;
  while (end > from && (line[end - 1] === ' ' || line[end - 1] === '\t')) end -= 1;
  return end;
}
