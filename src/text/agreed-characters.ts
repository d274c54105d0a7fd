const NOT_PLAIN = /[^\t\n\v\f\r -~]|\r(?!\n)/;
// All but what both read alike: ASCII, and the Basic Multilingual Plane without its surrogates and U+FEFF.
const ODD = /[^\t\n\v\f\r -~\u00a0-\ud7ff\ue000-\ufefe\uff00-\uffff]|\r(?!\n)/;
const NUL = '\0';
// JavaScript takes U+FEFF for white space, Rust U+0085; to remark neither is a blank or a sign.
const CONTROL = /(?![\t\n\v\f\r])\p{Cc}|\ufeff/gu;
const LONE_SURROGATE = /\p{Cs}/gu;
const LONE_RETURN = /\r(?!\n)/g;

const NEAR_MARKER = /[*_~][^ -~\s]|[^ -~\s][*_~]/;
// What is a sign has grown with Unicode, and the engines know different versions of it. micromark looks at single code
// units: half a symbol is no sign to it.
const SYMBOL_AT_MARKER =
  /(?<=[*_~])(?![ -~])[\p{S}\p{Cn}\p{Co}\u{10000}-\u{10ffff}]|(?![ -~])[\p{S}\p{Cn}\p{Co}\u{10000}-\u{10ffff}](?=[*_~])/gu;

/**
 * `text` with the characters on which engines differ replaced by others of the same length that mean to both what the
 * original means to remark.
 */
export function withAgreedCharacters(text: string): string {
  if (!NOT_PLAIN.test(text)) return text;
  const agreed = ODD.test(text) ? withoutOdd(text) : text;
  return NEAR_MARKER.test(agreed) ? agreed.replace(SYMBOL_AT_MARKER, plainSymbol) : agreed;
}

function withoutOdd(text: string): string {
  return text.replaceAll(NUL, '\ufffd').replace(LONE_SURROGATE, '\ufffd').replace(CONTROL, '\u200b').replace(LONE_RETURN, '\n');
}

function plainSymbol(symbol: string): string {
  if (symbol.length > 1) return 'xx';
  return /\p{S}/u.test(symbol) ? '\u2026' : 'x';
}
