/**
 * A record that two branches changed: what the merge of its lines gives; where the same lines changed, those of both, each once. Whoever
 * reads it takes them all, and the next one who writes it makes one of what stands twice.
 */
export function mergedRecord({
  ours,
  theirs,
  merged,
}: {
  readonly ours: string;
  readonly theirs: string;
  readonly merged: string | null;
}): string {
  if (merged !== null) return merged;
  const [header = '', ...lines] = ours.split('\n').filter(isLine);
  const known = new Set(lines);
  const more = theirs.split('\n').filter(isLine).slice(1);
  return [header, ...lines, ...more.filter((line) => !known.has(line))].map((line) => `${line}\n`).join('');
}

function isLine(line: string): boolean {
  return line.trim() !== '';
}
