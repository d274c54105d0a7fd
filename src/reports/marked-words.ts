import type { WordChange } from '../model/word-change.ts';

/** Word changes for plain text: removed words as `[-…-]`, added ones as `{+…+}`, so that colour is not needed to tell them. */
export function markedWords(words: readonly WordChange[]): WordChange[] {
  return words.flatMap(({ type, text }) => {
    if (type === 'same') return [{ type, text }];
    return type === 'removed' ? marked(type, text, '[-', '-]') : marked(type, text, '{+', '+}');
  });
}

/** The markers go inside the white space around the words, so that a line never ends with an opening one. */
function marked(type: 'removed' | 'added', text: string, open: string, close: string): WordChange[] {
  const core = text.trim();
  if (core === '') return [{ type, text: `${open}${text}${close}` }];
  const start = text.indexOf(core);
  return [
    { type: 'same', text: text.slice(0, start) },
    { type, text: `${open}${core}${close}` },
    { type: 'same', text: text.slice(start + core.length) },
  ];
}
