import type { PairCheck } from './pair-check.ts';
import { type Problem, problemAt } from './problem.ts';

const CONTROL = /[\u202a-\u202e\u2066-\u2069]/g;

/** Signs that turn the direction of text (Unicode Standard Annex 9) end what they begin, and none overrides it. */
export const bidiControls: PairCheck = {
  rule: 'bidi-controls',
  severity: 'error',
  summary: 'Signs that change the direction of text are closed where they are opened, and none overrides the direction.',
  exceptions:
    'Isolates and embeddings in pairs, U+200E, U+200F and U+061C are fine. An isolate without its end and an override in a pair are warnings.',
  check: ({ source, target, block }) => {
    const found = controls(target);
    if (found === '' || found === controls(source)) return [];
    const embeddings = /[\u202d\u202e]/.exec(found)?.[0] ?? null;
    const torn = unclosed(controls(block.target), controls(block.source));
    if (torn !== null && target.includes(torn)) return [torn >= '\u2066' ? warning(open(torn)) : open(torn)];
    const isSources = embeddings !== null && source.includes(embeddings);
    return embeddings === null || isSources
      ? []
      : [warning(problemAt(embeddings, `Expected no override of the direction, found ${name(embeddings)}`))];
  },
};

function controls(text: string): string {
  return (text.match(CONTROL) ?? []).join('');
}

function open(sign: string): Problem {
  return problemAt(sign, `Expected a sign that ends or opens what ${name(sign)} does, found none`);
}

function warning(problem: Problem): Problem {
  return { ...problem, severity: 'warning' };
}

/** The first sign without its partner; null when there is none, or when the source has as many. */
function unclosed(found: string, source: string): string | null {
  const alone = unpairedIn(found);
  return alone.length > unpairedIn(source).length ? (alone.find((sign) => sign < '\u2066') ?? alone[0] ?? null) : null;
}

function unpairedIn(signs: string): readonly string[] {
  const alone: string[] = [];
  const opened: { readonly embeddings: string[]; readonly isolates: string[] } = { embeddings: [], isolates: [] };
  for (const sign of signs) {
    const stack = sign >= '\u2066' ? opened.isolates : opened.embeddings;
    if (sign !== '\u202c' && sign !== '\u2069') stack.push(sign);
    else if (stack.pop() === undefined) alone.push(sign);
  }
  return [...alone, ...opened.embeddings, ...opened.isolates];
}

function name(sign: string): string {
  return `\`U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}\``;
}
