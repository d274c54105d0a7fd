import type { Bead } from '../model/bead.ts';
import { jsonText } from './json.ts';
import { ink, page, type Shown, shown } from './terminal.ts';

/** What an align format may depend on; `width` is in columns. */
interface AlignOptions {
  readonly colour: boolean;
  readonly width: number;
}

/** Below this, a person should look at a bead. */
const DOUBTFUL = 0.5;

/** The formats of `hexapla align`. */
export const alignFormats = {
  text: alignText,
  ndjson: alignNdjson,
} as const satisfies Readonly<Record<string, (beads: readonly Bead[], options: AlignOptions) => string>>;

function alignNdjson(beads: readonly Bead[]): string {
  return beads
    .map(({ source, target, confidence }) => {
      const ids = source.map((unit) => unit.id);
      const kind = (source[0] ?? target[0])?.kind ?? null;
      return `${jsonText({ ids, kind, source: textOf(source), target: textOf(target), confidence: Number(confidence.toFixed(3)) }, 0)}\n`;
    })
    .join('');
}

/** Each bead as two lines, the ids and the confidence before them. */
function alignText(beads: readonly Bead[], options: AlignOptions): string {
  const colours = ink(options);
  const lines = beads.flatMap(({ source, target, confidence }): Shown[] => {
    const sure = `${Math.round(confidence * 100)} %`.padStart(5);
    const ids = source.map((unit) => unit.id).join(' ') || '–';
    return [
      shown`${confidence < DOUBTFUL ? colours.yellow(sure) : colours.dim(sure)}  ${colours.bold(ids)}`,
      shown`       ${textOf(source) ?? colours.red('no source')}`,
      shown`       ${textOf(target) ?? colours.red('no translation')}`,
    ];
  });
  return page(lines);
}

function textOf(units: readonly { readonly source: string }[]): string | null {
  return units.length === 0 ? null : units.map((unit) => unit.source).join(' ');
}
