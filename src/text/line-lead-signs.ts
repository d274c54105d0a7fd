/** What would open a block at the start of a line, and at which of its signs that is prevented. */
const OPENERS: readonly (readonly [pattern: RegExp, at: number | 'end'])[] = [
  [/^#{1,6}(?=\s|$)/, 0],
  [/^[-+*](?=\s|$)/, 0],
  [/^\d{1,9}[.)](?=\s|$)/, 'end'],
  [/^>/, 0],
  // front matter, an underline, a rule, the second row of a table; `--8<--`
  [/^(?:--|\+\+\+|=+\s*$|===|:[\s:|-]|\|)/, 0],
  [/^(?:!!!|\?\?\?|\$\$)/, 0],
  // task boxes, footnotes, alerts, tables of contents; `[x]: y` is escaped wherever it stands
  [/^\[(?:[ xX]\](?=\s|$)|[\^!]|\[|_?toc\b)/i, 0],
];
const MARKDOWN_ESM = /^(?:import\s.*['"]|export\s+(?:const|let|var|default|class|function|async|type|interface|\*|\{))/;
const MDX_ESM = /^(?:import|export)(?=[\s{*'"])/;

/** The index of the sign of `line` that must not stand as it is, as the line would open a block then; null where it would not. */
export function lineLeadSign(line: string, syntax: 'markdown' | 'mdx'): number | null {
  const lead = line.length - line.trimStart().length;
  const content = line.slice(lead);
  if ((syntax === 'mdx' ? MDX_ESM : MARKDOWN_ESM).test(content)) return lead;
  for (const [pattern, at] of OPENERS) {
    const match = pattern.exec(content);
    if (match !== null) return lead + (at === 'end' ? match[0].length - 1 : at);
  }
  return null;
}
