import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { filesIn } from '../workspace/apply/planned.ts';
import { type Ended, start } from '../workspace/apply/processes.ts';
import { forms, type Parts } from './sync-workspace.ts';

const COMMAND = process.env['HEXAPLA_COMMAND'] ?? fileURLToPath(new URL('../../dist/cli.cjs', import.meta.url));

type Files = Readonly<Record<string, string>>;

/** A project whose sources changed since its translations were brought up to them, and what the next night makes of it. */
export class Nights {
  /** Where each run finds the project. */
  readonly root: string;
  /** What is written before the night. */
  readonly old: Files;
  private readonly original: string;

  private constructor(folder: string) {
    this.original = join(folder, 'original');
    this.root = join(folder, 'root');
    this.old = filesOf(this.original);
  }

  /** Makes the project in `folder`, with so many documents in a plain and a bilingual locale. */
  static async in(folder: string, documents: number): Promise<Nights> {
    const original = join(folder, 'original');
    const write = (path: string, text: string) => {
      mkdirSync(dirname(join(original, path)), { recursive: true });
      writeFileSync(join(original, path), text);
    };
    write('hexapla.config.json', '{"locales": [{"tag": "fr-FR"}, {"tag": "de-DE"}]}');
    const pages = Array.from({ length: documents }, (_, at) => ({ name: `part-${at % 4}/page-${at}.md`, parts: partsOf(at) }));
    for (const { name, parts } of pages) {
      const { source, plain, bilingual } = forms(parts);
      write(`source-docs/${name}`, source);
      write(`locales/fr-FR/${name}`, plain);
      write(`locales/de-DE/${name}`, bilingual);
    }
    const first = await sync(original, 'adopt').ended.then(() => sync(original).ended);
    if (first.code !== 0) throw new Error(`Expected a first night, found ${first.code}: ${first.err}`);
    for (const [at, { name }] of pages.entries()) {
      const text = readFileSync(join(original, `source-docs/${name}`), 'utf8');
      write(`source-docs/${name}`, edited(text, at));
    }
    return new Nights(folder);
  }

  /** Puts everything back to how it was before the night. */
  restore(): void {
    rmSync(this.root, { recursive: true, force: true });
    cpSync(this.original, this.root, { recursive: true });
  }

  start(): ReturnType<typeof start> {
    return sync(this.root);
  }

  async run(): Promise<Ended> {
    return this.start().ended;
  }

  /** What stands in the project now. */
  now(): Files {
    return filesOf(this.root);
  }
}

function sync(root: string, command = 'sync'): ReturnType<typeof start> {
  return start(process.execPath, [COMMAND, command, '--cwd', root, '--quiet']);
}

/** Translations and records, but for what the lock leaves. */
function filesOf(root: string): Files {
  const all = ['locales', '.hexapla'].flatMap((folder) =>
    Object.entries(filesIn(join(root, folder))).map(([path, text]) => [`${folder}/${path}`, text] as const),
  );
  return Object.fromEntries(all.filter(([path]) => !/^\.hexapla\/\.sync\/(?:lock-\d+|\.gitignore)$/.test(path)));
}

export function isSame(one: Files, other: Files): boolean {
  const paths = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...paths].every((path) => one[path] === other[path]);
}

const WORDS = ['river', 'lantern', 'harbour', 'meadow', 'kettle', 'window', 'garden', 'station', 'ladder', 'basket'];

/** A page of its own: a heading and paragraphs of two sentences. */
function partsOf(at: number): Parts {
  const word = (index: number) => `${WORDS[(at + index) % WORDS.length]} ${at + 100}`;
  const paragraphs = Array.from({ length: 5 }, (_, index) => [
    [`The ${word(index)} stands here.`, `Le ${word(index)} se trouve ici.`],
    ' ',
    [`Nobody moved it ${index} times.`, `Personne ne l’a déplacé ${index} fois.`],
    '\n\n',
  ]);
  return ['# ', [`Page ${at}`, `Feuille ${at}`], '\n\n', ...paragraphs.flat()] as Parts;
}

/** Another paragraph order, one that is new, and one that is gone. */
function edited(text: string, at: number): string {
  const [title = '', ...rest] = text.trimEnd().split('\n\n');
  const moved = [...rest.slice(2), ...rest.slice(0, 1)];
  moved.splice(at % 3, 0, `A paragraph about page ${at} is new.`);
  return `${[title, ...moved].join('\n\n')}\n`;
}
