import type { Rule } from '../model/rule.ts';
import { aligned } from './aligned.ts';
import { asIs } from './diff-text.ts';
import { ink, page, shown } from './terminal.ts';
import { wrap } from './wrap.ts';

/** Every rule of `check` for a terminal: its name, its severity, what it expects, and what it may report wrongly. */
export function ruleList(
  rules: readonly Rule[],
  { colour, width }: { readonly colour: boolean; readonly width: number },
): string {
  const { bold, red, yellow, blue, dim } = ink({ colour });
  const paint = { error: red, warning: yellow, info: blue } as const;
  const heads = aligned(
    rules.map(({ rule, severity }) => [bold(rule), paint[severity](severity)]),
    { align: ['start', 'start'], gap: '  ' },
  );
  const columns = Math.max(30, width - 2);
  return page(
    rules.flatMap(({ summary, exceptions }, index) => [
      heads[index] ?? shown``,
      ...wrap([{ text: summary, paint: asIs }], columns).map((line) => shown`  ${line}`),
      ...wrap([{ text: exceptions, paint: dim }], columns).map((line) => shown`  ${line}`),
    ]),
  );
}
