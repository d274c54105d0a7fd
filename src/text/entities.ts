// HTML 4.01 has 252 names; of the 2,231 of HTML, documents use these and a few that spell ASCII signs.
const FROM_U_00A0 =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro ' +
  'para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil ' +
  'Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave ' +
  'Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml ' +
  'igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute ' +
  'thorn yuml ';
const VISIBLE =
  'excl ! num # dollar $ percnt % amp & lpar ( rpar ) ast * plus + comma , period . sol / colon : semi ; lt < ' +
  'equals = gt > quest ? commat @ lbrack [ lsqb [ rbrack ] rsqb ] Hat ^ lowbar _ lbrace { lcub { verbar | vert | ' +
  'rbrace } rcub } half ½ OElig Œ oelig œ Scaron Š scaron š Yuml Ÿ fnof ƒ circ ˆ tilde ˜ Alpha Α Beta Β Gamma Γ ' +
  'Delta Δ Epsilon Ε Zeta Ζ Eta Η Theta Θ Iota Ι Kappa Κ Lambda Λ Mu Μ Nu Ν Xi Ξ Omicron Ο Pi Π Rho Ρ Sigma Σ Tau Τ ' +
  'Upsilon Υ Phi Φ Chi Χ Psi Ψ Omega Ω alpha α beta β gamma γ delta δ epsilon ε zeta ζ eta η theta θ iota ι kappa κ ' +
  'lambda λ mu μ nu ν xi ξ omicron ο pi π rho ρ sigmaf ς sigma σ tau τ upsilon υ phi φ chi χ psi ψ omega ω thetasym ϑ ' +
  'upsih ϒ piv ϖ hyphen ‐ ndash – mdash — lsquo ‘ rsquo ’ sbquo ‚ ldquo “ rdquo ” bdquo „ dagger † Dagger ‡ bull • ' +
  'hellip … permil ‰ prime ′ Prime ″ lsaquo ‹ rsaquo › oline ‾ frasl ⁄ euro € image ℑ weierp ℘ real ℜ trade ™ ' +
  'alefsym ℵ larr ← uarr ↑ rarr → darr ↓ harr ↔ crarr ↵ lArr ⇐ uArr ⇑ rArr ⇒ dArr ⇓ hArr ⇔ forall ∀ part ∂ exist ∃ ' +
  'empty ∅ nabla ∇ isin ∈ notin ∉ ni ∋ prod ∏ sum ∑ minus − lowast ∗ radic √ prop ∝ infin ∞ ang ∠ and ∧ or ∨ cap ∩ ' +
  'cup ∪ int ∫ there4 ∴ sim ∼ cong ≅ asymp ≈ ne ≠ equiv ≡ le ≤ ge ≥ sub ⊂ sup ⊃ nsub ⊄ sube ⊆ supe ⊇ oplus ⊕ otimes ⊗ ' +
  'perp ⊥ sdot ⋅ lceil ⌈ rceil ⌉ lfloor ⌊ rfloor ⌋ loz ◊ starf ★ star ☆ spades ♠ clubs ♣ hearts ♥ diams ♦ check ✓ ' +
  'checkmark ✓ cross ✗ lang ⟨ rang ⟩ ';
const OTHERS: readonly (readonly [name: string, value: string])[] = [
  ['Tab', '\u0009'],
  ['NewLine', '\u000a'],
  ['quot', '\u0022'],
  ['apos', '\u0027'],
  ['bsol', '\u005c'],
  ['grave', '\u0060'],
  ['ensp', '\u2002'],
  ['emsp', '\u2003'],
  ['numsp', '\u2007'],
  ['puncsp', '\u2008'],
  ['thinsp', '\u2009'],
  ['hairsp', '\u200a'],
  ['zwnj', '\u200c'],
  ['zwj', '\u200d'],
  ['lrm', '\u200e'],
  ['rlm', '\u200f'],
];

const NAMED: ReadonlyMap<string, string> = new Map([
  ...words(FROM_U_00A0).map((name, index) => [name, String.fromCharCode(0xa0 + index)] as const),
  ...words(VISIBLE).flatMap((name, index, all) => (index % 2 === 0 ? [[name, all[index + 1] ?? ''] as const] : [])),
  ...OTHERS,
]);

const REFERENCE = /&(?:#[xX]([0-9a-fA-F]{1,6})|#(\d{1,7})|([A-Za-z][A-Za-z0-9]{1,30}));/y;

/** A character reference found in text: what it stands for and how many UTF-16 code units it takes. */
export interface Reference {
  readonly value: string;
  readonly length: number;
}

/** Reads the character reference that starts at `at` (CommonMark 0.31.2, section 2.5); null when none does. */
export function referenceAt(text: string, at: number): Reference | null {
  REFERENCE.lastIndex = at;
  const match = REFERENCE.exec(text);
  if (match === null) return null;
  const [all, hex, decimal, name] = match;
  if (name !== undefined) {
    const value = NAMED.get(name);
    return value === undefined ? null : { value, length: all.length };
  }
  const point = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
  const valid = point > 0 && point <= 0x10ffff && (point < 0xd800 || point > 0xdfff);
  return { value: valid ? String.fromCodePoint(point) : '\ufffd', length: all.length };
}

/** `text` with its character references decoded. */
export function decodeReferences(text: string): string {
  if (!text.includes('&')) return text;
  let decoded = '';
  for (let at = 0; at < text.length; ) {
    const next = text.indexOf('&', at);
    if (next < 0) return decoded + text.slice(at);
    const reference = referenceAt(text, next);
    decoded += text.slice(at, next) + (reference?.value ?? '&');
    at = next + (reference?.length ?? 1);
  }
  return decoded;
}

function words(list: string): readonly string[] {
  return list.trim().split(' ');
}
