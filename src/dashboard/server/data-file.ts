import { fingerprint } from '../../text/fingerprint.ts';

/** A file of a site. */
export interface SiteFile {
  /** Relative to the folder of the site, with `/`; made of our own words and numbers, never of text from files. */
  readonly path: string;
  readonly text: string;
}

/**
 * Data as a script that hands it to the page: a page that is opened from disk may run scripts beside it and read nothing else. `name`
 * is the file's own, in `data`.
 */
export function dataFile(name: string, data: object): SiteFile {
  return { path: `data/${name}.js`, text: `hexapla(${JSON.stringify(name)},${inScript(JSON.stringify(data))});\n` };
}

/** What the text of a data file holds. */
export function dataOf(name: string, text: string): unknown {
  return JSON.parse(text.slice(`hexapla(${JSON.stringify(name)},`.length, -');\n'.length));
}

/** The name of the file that holds a document: two paths may share one. */
export function documentFileName(path: string): string {
  return `doc-${fingerprint(path)}`;
}

// JSON is JavaScript but for two line separators in old engines; `<` matters should the script ever stand inside a page.
function inScript(json: string): string {
  return json.replace(/[<\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
