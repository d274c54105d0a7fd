const TAG = /<([A-Za-z][\w.:-]*)(?=\s)((?:[^<>"'{}]|"[^"<]*"|'[^'<]*'|\{(?:[^{}<]|\{[^{}<]*\})*\})*)>/g;
const STRING = /\s([\w:-]+)\s*=\s*(?:"[^"]+"|'[^']+')|\{(?:[^{}]|\{[^{}]*\})*\}/g;

/**
 * How often each attribute with a string of its own occurs in the tags of `markdown`, by the key of its units:
 * `<TabItem label>`. Linear in the length of `markdown`.
 */
export function attributeCounts(markdown: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [, element = '', attributes = ''] of markdown.matchAll(TAG)) {
    for (const [, name] of attributes.matchAll(STRING)) {
      const key = `<${element} ${name}>`;
      if (name !== undefined) counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return counts;
}
