import { diffArrays } from 'diff';
import type { WordChange } from '../model/word-change.ts';
import { hasUnspaced } from '../text/unspaced.ts';

/** Above this many changed words one comparison gives up: 8,000 would take 14 s. */
const MAX_CHANGED = 2000;
/** Far above what {@link MAX_CHANGED} takes: the result must not depend on the machine. */
const TIMEOUT_MS = 5000;

/** The word changes from `was` to `now`; a text that changed beyond reason is removed and added whole. */
export function wordDiff(was: string, now: string): readonly WordChange[] {
  const changes = diffArrays([...wordsOf(was)], [...wordsOf(now)], { maxEditLength: MAX_CHANGED, timeout: TIMEOUT_MS });
  if (changes === undefined) return runs([{ removed: was, added: now, same: '' }]);
  const edits: Edit[] = [];
  for (const { added, removed, value } of changes) {
    const text = value.join('');
    const last = edits.at(-1);
    const edit = last === undefined || last.same !== '' ? { removed: '', added: '', same: '' } : last;
    if (edit !== last) edits.push(edit);
    edit[added ? 'added' : removed ? 'removed' : 'same'] += text;
  }
  return runs(joinedEdits(edits));
}

/** Words that changed, and what follows them unchanged. */
interface Edit {
  removed: string;
  added: string;
  same: string;
}

const EMOJI = String.raw`\p{ExtPict}[\ufe0f\p{EMod}]*`;
const PART = new RegExp(String.raw`[\p{L}\p{M}\p{N}_]+(?:['’][\p{L}\p{M}]+)*|\s+|${EMOJI}(?:\u200d${EMOJI})*|[\s\S]`, 'gu');
let segmenter: Intl.Segmenter | null = null;

/** Words, white space and single signs; joined they are `text`. */
function* wordsOf(text: string): Generator<string> {
  for (const [part] of text.matchAll(PART)) {
    if (!hasUnspaced(part)) yield part;
    else {
      segmenter ??= new Intl.Segmenter('en', { granularity: 'word' });
      for (const { segment } of segmenter.segment(part)) yield segment;
    }
  }
}

/** Two changed words are one change when there is but white space between them: it matches any other by chance. */
function joinedEdits(edits: readonly Edit[]): readonly Edit[] {
  const joined: Edit[] = [];
  edits.forEach((edit) => {
    const last = joined.at(-1);
    if (last === undefined || last.same.trim() !== '' || last.removed + last.added === '') joined.push(edit);
    else
      joined.splice(-1, 1, {
        removed: last.removed + last.same + edit.removed,
        added: last.added + last.same + edit.added,
        same: edit.same,
      });
  });
  return joined;
}

function runs(edits: readonly Edit[]): readonly WordChange[] {
  return edits.flatMap(({ removed, added, same }) => {
    const all: readonly WordChange[] = [
      { type: 'removed', text: removed },
      { type: 'added', text: added },
      { type: 'same', text: same },
    ];
    return all.filter(({ text }) => text !== '');
  });
}
