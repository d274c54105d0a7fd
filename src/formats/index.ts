import type { HandOffFormat } from '../model/hand-off.ts';

/** The formats that translations are exchanged in, by their names; each is read when it is asked for. */
export const handOffFormats = {
  xliff: async () => (await import('./xliff/xliff-12.ts')).xliff12,
  xliff2: async () => (await import('./xliff/xliff-2.ts')).xliff2,
  po: async () => (await import('./po.ts')).poFormat,
  tmx: async () => (await import('./tmx.ts')).tmxFormat,
  mdxliff: async () => (await import('./xliff/mdxliff.ts')).mdxliff,
} satisfies Readonly<Record<string, () => Promise<HandOffFormat>>>;

/** Extensions of the files of these formats, without the dot. */
export const HAND_OFF_EXTENSIONS: readonly string[] = ['xlf', 'xliff', 'po', 'tmx'];
