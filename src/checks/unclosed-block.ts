import type { Outline } from '../text/outline.ts';
import type { DocumentCheck } from './document-check.ts';
import { expectedOf, found } from './expected.ts';
import type { Problem } from './problem.ts';

export const unclosedBlock: DocumentCheck = {
  rule: 'unclosed-block',
  severity: 'warning',
  summary: 'A code fence or a container (`:::`) that is closed in the source is closed in the translation.',
  exceptions:
    'A fence at the end of a document, which sites close by themselves. An error where it swallows what the source has behind it.',
  check: (document) => {
    const { source, target } = document;
    const expected = expectedOf(document)?.side.outline ?? source.outline;
    const fence = source.outline.code.every(({ isClosed }) => isClosed) ? unclosedFence(target.outline, expected) : [];
    const isBalanced = balance(source.outline) <= 0;
    const open = isBalanced && balance(target.outline) > 0 ? openContainer(target.outline) : [];
    return [...fence, ...open];
  },
};

function unclosedFence({ code }: Outline, expected: Outline): readonly Problem[] {
  const open = code.filter(({ isClosed }) => !isClosed);
  const last = expected.shape.findLastIndex(({ type }) => type.startsWith('code'));
  const swallows = last !== -1 && last < expected.shape.length - 1 && code.length <= expected.code.length;
  return open.map(({ range }) =>
    found(
      { start: range.start, end: Math.min(range.end, range.start + 3) },
      'Expected a fence that closes this code block, found none up to the end of what it stands in',
      swallows ? 'error' : null,
    ),
  );
}

/** How many containers of the kind that a bare `:::` closes are left open; those of DocFX have closings of their own. */
function balance(outline: Outline): number {
  return containers(outline).length;
}

function containers({ lines }: Outline): readonly Outline['lines'][number][] {
  const open: Outline['lines'][number][] = [];
  for (const line of lines) {
    if (line.name === ':::') open.pop();
    else if (line.name.startsWith(':::') && !/:::\s*$/.test(line.text.slice(3)) && !isOfDocfx(line.name)) open.push(line);
  }
  return open;
}

function isOfDocfx(name: string): boolean {
  return /^:::(?:row|column|zone|moniker|image|code|no-loc)\b|-end$/.test(name);
}

function openContainer(outline: Outline): readonly Problem[] {
  const [first] = containers(outline);
  return first === undefined ? [] : [found(first.range, `Expected \`:::\` to close \`${first.text}\`, found none`)];
}
