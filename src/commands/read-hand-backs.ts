import { HAND_OFF_EXTENSIONS, handOffFormats } from '../formats/index.ts';
import { InputError } from '../model/errors.ts';
import type { HandBackReport } from '../model/hand-back-report.ts';
import type { HandOff, HandOffFormat } from '../model/hand-off.ts';
import type { Locale } from '../model/locale.ts';
import { lineIndex } from '../text/lines.ts';
import { exchangedFiles } from '../workspace/exchanged-files.ts';
import type { Project } from '../workspace/project.ts';
import { readInput } from '../workspace/read-input.ts';
import type { HandBack } from './plan-import.ts';
import type { Session } from './session.ts';

/** What came back, and the files of which nothing is used. */
export interface HandBacksRead extends Pick<HandBackReport, 'refused'> {
  readonly handBacks: readonly HandBack[];
}

/** How much of a file tells its format. UTF-16 code units. */
const HEAD = 4096;

/** Reads files that came back from translators. One that is damaged, or is not for this project, is refused as a whole. */
export async function readHandBacks({ root }: Session, project: Project, paths: readonly string[]): Promise<HandBacksRead> {
  const files = paths.flatMap((path) => filesAt(root, path));
  const formats = await Promise.all(Object.values(handOffFormats).map((open): Promise<HandOffFormat> => open()));
  const handBacks: HandBack[] = [];
  const refused: { file: string; message: string }[] = [];
  for (const file of files) {
    try {
      handBacks.push(...(await read(file, { text: readInput(root, file), formats, project })));
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      refused.push({ file, message: error.message });
    }
  }
  return { handBacks, refused };
}

/** @throws InputError when there are none */
function filesAt(root: string, path: string): readonly string[] {
  const files = exchangedFiles(root, path, HAND_OFF_EXTENSIONS);
  if (files.length > 0) return files;
  const endings = HAND_OFF_EXTENSIONS.map((extension) => `\`.${extension}\``).join(', ');
  throw new InputError(`${path}: Expected files of translations (${endings}) in the folder, found none`);
}

interface ReadAsked {
  readonly text: string;
  readonly formats: readonly HandOffFormat[];
  readonly project: Project;
}

/** @throws InputError */
async function read(file: string, { text, formats, project }: ReadAsked): Promise<readonly HandBack[]> {
  const at = (offset: number, message: string) => {
    const { line, column } = lineIndex(text).place({ start: offset, end: offset });
    return new InputError(`${file}:${line}:${column}: ${message}`);
  };
  const format = formats.find(({ isLike }) => isLike(text.slice(0, HEAD)));
  if (format === undefined) throw at(0, 'Expected XLIFF, PO or TMX, found none of them');
  const handOff = await format.read(text);
  if ('message' in handOff) throw at(handOff.at, handOff.message);
  const locale = localeOf(handOff, project);
  if (locale === null)
    throw at(placeOf(text, handOff.targetLocale), `Expected ${configured(project)}, found \`${handOff.targetLocale}\``);
  if (languageOf(handOff.sourceLocale) !== languageOf(project.sourceLocale)) {
    const found = `Expected a translation from \`${project.sourceLocale}\`, found one from \`${handOff.sourceLocale}\``;
    throw at(placeOf(text, handOff.sourceLocale), found);
  }
  const unsafe = handOff.documents.find(({ path }) => !isSafe(path));
  if (unsafe !== undefined) throw at(placeOf(text, unsafe.path), `Expected a path inside the project, found \`${unsafe.path}\``);
  return handOff.documents.map((document) => ({ file, locale, document }));
}

function localeOf({ targetLocale }: HandOff, { locales }: Project): Locale | null {
  return locales.find((locale) => locale.toLowerCase() === targetLocale.toLowerCase()) ?? null;
}

function configured({ locales }: Project): string {
  return `a configured locale (${locales.map((locale) => `\`${locale}\``).join(', ')})`;
}

function languageOf(locale: Locale): string {
  return locale.split('-')[0]?.toLowerCase() ?? '';
}

/** Where a value stands first in the file, in quotes or not; its beginning where it stands nowhere as it is. */
function placeOf(text: string, value: string): number {
  const quoted = text.indexOf(`"${value}"`);
  return Math.max(0, quoted < 0 ? text.indexOf(value) : quoted + 1);
}

/** Whether a path can only mean a file below the root, on any system. What it names is looked up, never opened. */
function isSafe(path: string): boolean {
  const segments = path.split('/');
  // Control characters, drives and what Windows makes of blanks and dots at ends.
  return !/[\\\p{Cc}:]|%2e|%2f|%5c/iu.test(path) && segments.every((segment) => segment !== '' && !/^\.|[. ]$/.test(segment));
}
