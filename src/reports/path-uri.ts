/** A path of the project as a relative URI reference (RFC 3986): percent-encoded, lone surrogates as U+FFFD. */
export function pathUri(path: string): string {
  return path
    .replace(/\p{Cs}/gu, '\ufffd')
    .split('/')
    .map((name) => encodeURIComponent(name).replace(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`))
    .join('/');
}
