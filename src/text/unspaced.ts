const SCRIPTS = String.raw`\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}`;
const ANYWHERE = new RegExp(`[${SCRIPTS}]`, 'u');
const SINGLE = new RegExp(`^[${SCRIPTS}]$`, 'u');

/** Whether `text` holds a letter of a script that puts no space between words. */
export function hasUnspaced(text: string): boolean {
  return ANYWHERE.test(text);
}

/** Whether `letter` is a single letter of such a script. */
export function isUnspaced(letter: string): boolean {
  return SINGLE.test(letter);
}
