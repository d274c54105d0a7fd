/** The zeros of the decimal digits in use beside ASCII: Arabic, Indic scripts, Thai and its neighbours, full width. */
const ZEROS = [
  0x660, 0x6f0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xed0, 0xf20, 0x1040, 0x17e0, 0x1810,
  0xff10,
];
const DIGIT = /(?![0-9])\p{Nd}/gu;

/** `text` with its decimal digits as ASCII; each stays one UTF-16 code unit long. */
export function withAsciiDigits(text: string): string {
  return text.replace(DIGIT, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    const zero = ZEROS.find((each) => code >= each && code <= each + 9);
    return zero === undefined ? digit : String(code - zero);
  });
}
