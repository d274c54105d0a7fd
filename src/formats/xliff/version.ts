/** The kind of XLIFF that a text begins like: of a version that is not known, the kind whose reader says so. Null: none. */
export function versionIn(head: string): '1.2' | '2' | 'mdxliff' | null {
  const tag = /<(?:[\w.-]{1,40}:)?xliff\s[^<>]{0,4000}/.exec(head)?.[0] ?? '';
  const version = /\sversion\s*=\s*["']([\d.]{1,8})["']/.exec(tag)?.[1];
  if (version === undefined) return null;
  if (version.startsWith('2')) return '2';
  return version === '1.2' && /\stool-id\s*=\s*["']mdxliff["']/.test(head) ? 'mdxliff' : '1.2';
}
