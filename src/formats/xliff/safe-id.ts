const NAME_TOKEN = /^[\w.:-]+$/;
/** One character that cannot stand in a name token, or that would be taken for the start of an escaped one. */
const ESCAPED = /_(?=x)|[^A-Za-z0-9_.:-]/gu;

/** `id` as a name token (NMTOKEN), which is all that many tools take: `7` as it is, `a b` as `a_x20_b`. */
export function safeId(id: string): string {
  if (id === '') return '_x_';
  if (NAME_TOKEN.test(id) && !id.includes('_x')) return id;
  return id.replace(ESCAPED, (found) => `_x${(found.codePointAt(0) ?? 0).toString(16)}_`);
}

/** The id that {@link safeId} made `token` of; a token that it would not have made is an id as it is. */
export function idOf(token: string): string {
  if (!token.includes('_x')) return token;
  const id = token === '_x_' ? '' : token.replace(/_x([0-9a-f]{1,6})_/g, (found, hex: string) => characterOf(hex) ?? found);
  return safeId(id) === token ? id : token;
}

function characterOf(hex: string): string | null {
  const code = Number.parseInt(hex, 16);
  return code > 0x10ffff ? null : String.fromCodePoint(code);
}
