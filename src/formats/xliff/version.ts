/** The kind of XLIFF that a text begins like; null: none that is known. */
export function versionIn(head: string): '1.2' | '2' | 'mdxliff' | null {
  const tag = /<(?:[\w.-]{1,40}:)?xliff\s[^<>]{0,4000}/.exec(head)?.[0] ?? '';
  const version = /\sversion\s*=\s*["']([\d.]{1,8})["']/.exec(tag)?.[1];
  if (version === '2.0' || version === '2.1' || version === '2.2') return '2';
  if (version !== '1.2') return null;
  return /\stool-id\s*=\s*["']mdxliff["']/.test(head) ? 'mdxliff' : '1.2';
}
