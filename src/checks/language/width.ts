/** How many times as long as English a text of a language is, letters of dense scripts counted by {@link textWidth}. */
const EXPANSION: ReadonlyMap<string, number> = new Map(
  (
    'en 1 fr 1.19 de 1.19 es 1.18 it 1.15 pt 1.14 nl 1.12 pl 1.12 ru 1.07 uk 1.05 be 1.06 bg 1.1 sr 1.05 hr 1.05 cs 1.02 ' +
    'sk 1.03 sl 1.04 ro 1.14 hu 1.12 fi 1.08 sv 1.04 da 1.05 nb 1.02 nn 1.02 no 1.02 el 1.2 tr 1.06 vi 1.08 id 1.12 ms 1.12 ' +
    'ar 0.86 he 0.8 fa 0.92 ur 1 hi 0.8 bn 0.8 ta 0.9 te 0.8 th 0.7 zh 0.86 ja 1.02 ko 0.97'
  )
    .split(' ')
    .flatMap((word, index, all) => (index % 2 === 0 ? [[word, Number(all[index + 1])] as const] : [])),
);
const UNKNOWN = 1.06;

const HAN = /\p{sc=Han}/gu;
const KANA = /[\p{sc=Hira}\p{sc=Kana}ー]/gu;
const HANGUL = /\p{sc=Hang}/gu;
const WIDE_SIGN = /[\u3000-\u303f\uff01-\uff60]/gu;

/** The length of visible text in letters of an alphabet: of a Chinese character three, of a syllable two. */
export function textWidth(text: string): number {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  return text.replace(/\p{M}/gu, '').length + 2 * count(HAN) + 0.6 * count(KANA) + 1.3 * count(HANGUL) + count(WIDE_SIGN);
}

/** How many times as long a translation usually is, compared with {@link textWidth}. */
export function expansion(from: string, to: string): number {
  return (EXPANSION.get(to) ?? UNKNOWN) / (EXPANSION.get(from) ?? UNKNOWN);
}
