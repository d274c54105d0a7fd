/**
 * Why `path` is no path inside the folder it is relative to, or null when it is one. Judged by segments: `repo_outside`
 * is not inside `repo`. Backslashes are refused because they separate folders on Windows only.
 */
export function outsideReason(path: string): string | null {
  if (path.startsWith('/') || /^[A-Za-z]:/.test(path)) return 'an absolute path';
  if (path.includes('\\')) return 'a backslash';
  if (path.includes('\0')) return 'a NUL character';
  return path.split('/').includes('..') ? 'a `..` that leaves the folder' : null;
}

/** `docs/a.md`; `a.md` below `''`, which is the root. */
export function below(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`;
}
