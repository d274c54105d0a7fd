/** Columns that indentation and `- - ? ` may take at the start of a line. */
const MAX_INDENT = 200;
/** How many `[`, `{` and `key: ` may be open at one place. */
const MAX_OPEN = 250;

const DEEP_INDENT = new RegExp(`(?:^|\\n)[ \\t?:-]{${MAX_INDENT}}`);
const NESTING = /[[\]{}\n]|:[ \t]/g;

/**
 * Whether YAML may nest deeper than a recursive reader can follow. Counts characters, whatever they stand in, so some 250
 * open brackets inside a string count too.
 *
 * It must be asked first: `yaml` answers most deep nesting with an error of its own, but V8 ends the whole process when
 * the stack runs out while it compiles a regular expression, and no `catch` sees that.
 */
export function isNestedTooDeep(yaml: string): boolean {
  if (DEEP_INDENT.test(yaml)) return true;
  let brackets = 0;
  let keys = 0;
  for (const [sign] of yaml.matchAll(NESTING)) {
    if (sign === '[' || sign === '{') brackets++;
    else if (sign === ']' || sign === '}') brackets = Math.max(0, brackets - 1);
    else if (sign !== '\n') keys++;
    else if (brackets === 0) keys = 0;
    if (brackets + keys > MAX_OPEN) return true;
  }
  return false;
}
