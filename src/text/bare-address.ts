const SCHEME = /https?:\/\//iy;
const DOMAIN = /(?:[^\s\p{P}\p{S}\p{Cc}]|[-_.]){1,300}/uy;
const EMAIL = /[\w.+-]{1,250}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,10}/y;
/** An address is no longer, so that a text of nothing else is not read over and over. */
const LONGEST = 2000;
const TRAILING = /[!"&'),*.:;<?_~\]]/;

/**
 * The end of the address that stands in text without signs around it (GFM 0.29, section 6.9), with a scheme, `www.` or an
 * `@`; `at` itself where there is none.
 */
export function bareAddressEnd(text: string, at: number): number {
  const before = text[at - 1] ?? '';
  SCHEME.lastIndex = at;
  const scheme = /[A-Za-z]/.test(before) ? null : SCHEME.exec(text);
  if (scheme !== null) return pathEnd(text, at, at + scheme[0].length);
  if (/^www\./i.test(text.slice(at, at + 4)) && /^(?:[\s\p{P}\p{S}]|)$/u.test(before)) return pathEnd(text, at, at);
  return emailEnd(text, at);
}

function pathEnd(text: string, at: number, from: number): number {
  DOMAIN.lastIndex = from;
  const domain = DOMAIN.exec(text)?.[0] ?? '';
  if (!isDomain(domain)) return at;
  let end = from + domain.length;
  const limit = Math.min(text.length, at + LONGEST);
  while (end < limit && !/[\s<\p{Cc}]/u.test(text[end] ?? '') && !isLabelEnd(text, end)) end += 1;
  return trimmed(text, from, end);
}

/** Whether there is no `_` in its last two labels. */
function isDomain(domain: string): boolean {
  let end = domain.length;
  while (/[-_.]/.test(domain.charAt(end - 1))) end -= 1;
  const last = domain.lastIndexOf('.', end - 1);
  const labels = domain.slice(last === -1 ? 0 : domain.lastIndexOf('.', last - 1) + 1, end);
  return end > 0 && !labels.includes('_');
}

function isLabelEnd(text: string, at: number): boolean {
  return text[at] === ']' && /^(?:[([\s]|)$/.test(text[at + 1] ?? '');
}

/** Without the signs at its end that belong to the sentence, and closing parentheses that nothing in it opens. */
function trimmed(text: string, from: number, limit: number): number {
  let end = limit;
  let spare = count(text, from, limit, ')') - count(text, from, limit, '(');
  while (end > from && TRAILING.test(text[end - 1] ?? '')) {
    if (text[end - 1] === ')') {
      if (spare <= 0) break;
      spare -= 1;
    }
    const reference = text[end - 1] === ';' ? /&[A-Za-z0-9]{1,40};$/.exec(text.slice(Math.max(from, end - 42), end)) : null;
    end -= reference?.[0].length ?? 1;
  }
  return end;
}

function count(text: string, from: number, end: number, sign: string): number {
  let found = 0;
  for (let at = from; at < end; at += 1) if (text[at] === sign) found += 1;
  return found;
}

function emailEnd(text: string, at: number): number {
  if (/[\w.+/-]/.test(text[at - 1] ?? '')) return at;
  EMAIL.lastIndex = at;
  const found = EMAIL.exec(text)?.[0] ?? '';
  return found === '' || /[-_]$/.test(found) ? at : at + found.length;
}
