import { HAND_BACK_EXTENSIONS, handBackFormats } from '../formats/index.ts';
import { InputError } from '../model/errors.ts';
import type { HandBackReport } from '../model/hand-back-report.ts';
import type { HandOff } from '../model/hand-off.ts';
import type { Locale } from '../model/locale.ts';
import { exchangedFiles } from '../workspace/exchanged-files.ts';
import type { Project } from '../workspace/project.ts';
import { readInput } from '../workspace/read-input.ts';
import type { HandBack } from './plan-import.ts';
import { faultAt, type HandBackName, readHandBack } from './read-hand-back.ts';
import type { Session } from './session.ts';

/** What came back, and the files of which nothing is used. */
export interface HandBacksRead extends Pick<HandBackReport, 'refused'> {
  readonly handBacks: readonly HandBack[];
}

const FORMATS = Object.keys(handBackFormats) as HandBackName[];

/** Reads files that came back from translators. One that is damaged, or is not for this project, is refused as a whole. */
export async function readHandBacks({ root }: Session, project: Project, paths: readonly string[]): Promise<HandBacksRead> {
  const files = paths.flatMap((path) => filesAt(root, path));
  const handBacks: HandBack[] = [];
  const refused: { file: string; message: string }[] = [];
  for (const file of files) {
    try {
      handBacks.push(...(await read(file, readInput(root, file), project)));
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      refused.push({ file, message: error.message });
    }
  }
  return { handBacks, refused };
}

/** @throws InputError when there are none */
function filesAt(root: string, path: string): readonly string[] {
  const files = exchangedFiles(root, path, HAND_BACK_EXTENSIONS);
  if (files.length > 0) return files;
  const endings = HAND_BACK_EXTENSIONS.map((extension) => `\`.${extension}\``).join(', ');
  throw new InputError(`${path}: Expected files of translations (${endings}) in the folder, found none`);
}

/** @throws InputError */
async function read(file: string, text: string, project: Project): Promise<readonly HandBack[]> {
  const fault = (at: number, message: string) => faultAt(file, text, { at, message });
  const handOff = await readHandBack(file, text, FORMATS);
  if (handOff === null) throw fault(0, 'Expected XLIFF, PO or TMX, found none of them');
  const locale = localeOf(handOff, project);
  if (locale === null)
    throw fault(placeOf(text, handOff.targetLocale), `Expected ${configured(project)}, found \`${handOff.targetLocale}\``);
  if (languageOf(handOff.sourceLocale) !== languageOf(project.sourceLocale)) {
    const found = `Expected a translation from \`${project.sourceLocale}\`, found one from \`${handOff.sourceLocale}\``;
    throw fault(placeOf(text, handOff.sourceLocale), found);
  }
  const unsafe = handOff.documents.find(({ path }) => !isSafe(path));
  if (unsafe !== undefined)
    throw fault(placeOf(text, unsafe.path), `Expected a path inside the project, found \`${unsafe.path}\``);
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
