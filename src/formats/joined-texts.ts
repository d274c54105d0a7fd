import type { ContentPart } from '../model/content.ts';

/** `parts` without empty texts, and without two texts in a row. */
export function joinedTexts(parts: readonly ContentPart[]): readonly ContentPart[] {
  const joined: ContentPart[] = [];
  let text = '';
  for (const part of parts) {
    if (part.type === 'text') text += part.text;
    else {
      if (text !== '') joined.push({ type: 'text', text });
      text = '';
      joined.push(part);
    }
  }
  if (text !== '') joined.push({ type: 'text', text });
  return joined;
}
