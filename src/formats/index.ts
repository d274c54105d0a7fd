import type { HandBackFormat, HandOffFormat } from '../model/hand-off.ts';

/** The formats that translations are handed off in, by their names; each is read when it is asked for. */
export const handOffFormats = {
  xliff: async () => (await import('./xliff/xliff-12.ts')).xliff12,
  xliff2: async () => (await import('./xliff/xliff-2.ts')).xliff2,
  po: async () => (await import('./po.ts')).poFormat,
  tmx: async () => (await import('./tmx.ts')).tmxFormat,
} satisfies Readonly<Record<string, () => Promise<HandOffFormat>>>;

/** The formats that translations are taken back in. */
export const handBackFormats = {
  ...handOffFormats,
  mdxliff: async () => (await import('./xliff/mdxliff.ts')).mdxliff,
} satisfies Readonly<Record<string, () => Promise<HandBackFormat>>>;

/** Extensions of the files of these formats, without the dot. */
export const HAND_BACK_EXTENSIONS: readonly string[] = ['xlf', 'xliff', 'po', 'tmx'];
