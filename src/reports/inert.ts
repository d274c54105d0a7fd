// GitHub's runner reads each line that a step prints: `::name …::data` where it begins a line behind white space, and the older
// `##[name …]data` anywhere in it. Azure and TeamCity read `##vso[…]` and `##teamcity[…]`.
const COMMAND = /^[^\S\n]*:(?=:)|#(?=#\w*\[)/gm;

/** Output in which no CI system finds a command: `spell` writes a colon or a hash as the format allows. */
export function inert(output: string, spell: (character: ':' | '#') => string): string {
  // Much faster than the expression, which has to look at each character, and true of nearly all output.
  if (!output.includes('::') && !output.includes('##')) return output;
  return output.replace(COMMAND, (found) => `${found.slice(0, -1)}${spell(found.endsWith('#') ? '#' : ':')}`);
}
