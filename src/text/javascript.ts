import { Parser } from 'acorn';
import jsx from 'acorn-jsx';

/** What `remark-mdx` reads JavaScript with. */
const parser = Parser.extend(jsx());
const OPTIONS = { ecmaVersion: 2024, sourceType: 'module' } as const;

/** Whether `code` is nothing but imports and exports. */
export function isEsm(code: string): boolean {
  return succeeds(() =>
    parser.parse(code, OPTIONS).body.every(({ type }) => type.startsWith('Import') || type.startsWith('Export')),
  );
}

/** Whether `code` is one expression, or nothing but comments. */
export function isExpression(code: string): boolean {
  return succeeds(() => isEmpty(code) || isEmpty(code.slice(parser.parseExpressionAt(code, 0, OPTIONS).end)));
}

/** Whether `code` is `...` and an expression. */
export function isSpread(code: string): boolean {
  const [, spread] = /^\s*\.\.\.([\s\S]*)$/.exec(code) ?? [];
  return spread !== undefined && succeeds(() => !isEmpty(spread)) && isExpression(spread);
}

function isEmpty(code: string): boolean {
  return succeeds(() => parser.parse(code, OPTIONS).body.length === 0);
}

function succeeds(test: () => boolean): boolean {
  try {
    return test();
  } catch {
    return false;
  }
}
