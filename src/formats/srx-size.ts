import type { SrxPattern } from '../model/srx.ts';

/** How many sets of code points a pattern comes to when its repetitions are spelled out. */
export function sizeOf(pattern: SrxPattern): number {
  switch (pattern.type) {
    case 'set':
    case 'place':
      return 1;
    case 'sequence':
    case 'choice':
      return pattern.parts.reduce((size, part) => size + sizeOf(part), 1);
    case 'repeat':
      return Math.max(1, pattern.max ?? pattern.min + 1) * sizeOf(pattern.part);
    case 'look':
      return sizeOf(pattern.part);
  }
}
