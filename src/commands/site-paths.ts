/** `relative` from the folder `folder`, without `.` and `..` as far as that goes; both with `/`, an empty folder is the root. */
export function joined(folder: string, relative: string): string {
  const parts: string[] = [];
  for (const part of `${folder}/${relative}`.split('/')) {
    if (part === '' || part === '.') continue;
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else parts.push(part);
  }
  return parts.join('/');
}

/** The folder of a path; empty for one in the root. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

const INDEXES = ['index.md', 'index.mdx', 'README.md', 'readme.md', '_index.md'];

/** The files that an address without fragment may mean: sites leave out extensions and `index`, and write `.html`. */
export function filesBehind(path: string): readonly string[] {
  const bare = path.replace(/\/+$/, '');
  const name = bare.slice(bare.lastIndexOf('/') + 1);
  const page = /\.html?$/i.test(name) ? bare.replace(/\.html?$/i, '') : bare;
  const pages = [`${page}.md`, `${page}.mdx`, ...INDEXES.map((index) => (page === '' ? index : `${page}/${index}`))];
  if (page !== bare) return [bare, ...pages];
  if (path.endsWith('/')) return [...pages, bare];
  return /\.[A-Za-z]\w{0,9}$/.test(name) ? [bare, `${bare}.md`, `${bare}.mdx`] : [...pages, bare];
}

/** Folders that an address may be relative to: that of the file, and that of the page, which sites with `/page/` addresses make. */
export function basesOf(path: string, destination: string): readonly string[] {
  const folder = folderOf(path);
  const name = path.slice(path.lastIndexOf('/') + 1);
  const isPage = !/\.[A-Za-z]\w{0,9}$/.test(destination.replace(/\/+$/, ''));
  const isIndex = /^(?:_?index|readme)\./i.test(name);
  return isPage && !isIndex ? [folder, joined(folder, name.replace(/\.mdx?$/i, ''))] : [folder];
}
