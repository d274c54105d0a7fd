import type { DetectedLayout } from '../workspace/layout.ts';

/** What to say of the other layouts that fit a project as well; null when there are none. */
export function otherLayouts({ name, others }: DetectedLayout): string | null {
  if (others.length === 0) return null;
  const seen = others.map((other) => `${other.name} (${other.reason})`).join(' and ');
  return `The project also fits the layout ${seen}. ${name} is taken because it comes first in the order of layouts; \`hexapla init --layout ${quoted(others[0]?.name ?? '')}\` writes the other down.`;
}

function quoted(name: string): string {
  return /^[\w.]+$/.test(name) ? name : `'${name}'`;
}
