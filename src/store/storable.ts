const UNSTORABLE = /[\0\ud800-\udfff]/;
const REPLACED = /\0|\p{Cs}/gu;

/** A text as every database can keep it: Postgres keeps no NUL, and no database half of a surrogate pair. */
export function storable(text: string): string {
  return UNSTORABLE.test(text) ? text.replace(REPLACED, '\ufffd') : text;
}

/** The same of what may be absent. */
export function storableOrNull(text: string | null): string | null {
  return text === null ? null : storable(text);
}
