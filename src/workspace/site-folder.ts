import { existsSync, mkdirSync, readdirSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { EnvironmentError, InputError } from '../model/errors.ts';
import { isInside, refusal } from './file-kind.ts';
import { refuseWayOut } from './write-files.ts';

/** The folders of a site that are replaced as a whole, so that nothing of an earlier build stays. */
const OWN = ['assets', 'data', 'badges'] as const;
/** In each of them; a folder without it is somebody else's. */
const MARK = '.hexapla-dashboard';
/** The page that is opened. */
const PAGE = 'index.html';

/**
 * A folder for a site, relative to `root` or absolute. Files are written beside the site that is there and take its place when all of
 * them are written; other files in the folder stay.
 */
export class SiteFolder {
  private readonly folder: string;
  private readonly draft: string;
  private readonly name: string;

  /**
   * @throws InputError where a folder of the site or its first page is somebody else's, or a link leads out of the project
   * @throws EnvironmentError when the disk refuses
   */
  constructor(root: string, name: string) {
    this.name = name;
    this.folder = resolve(root, name);
    this.draft = join(this.folder, `.hexapla-${process.pid}`);
    this.trying(() => {
      if (isInside(root, this.folder)) refuseWayOut(root, name, join(this.folder, 'file'));
      for (const own of OWN) this.refuseForeign(own);
      this.refuseForeignPage();
      mkdirSync(this.folder, { recursive: true });
      for (const own of OWN) {
        mkdirSync(join(this.draft, own), { recursive: true });
        writeFileSync(join(this.draft, own, MARK), '');
      }
    });
  }

  /** Writes a file; its path is relative to the folder. */
  readonly write = ({ path, text }: { readonly path: string; readonly text: string }): void => {
    this.trying(() => writeFileSync(join(this.draft, path), text));
  };

  /** Puts the site in the place of the one that was there. */
  finish(): void {
    this.trying(() => {
      for (const own of OWN) {
        rmSync(join(this.folder, own), { recursive: true, force: true });
        renameSync(join(this.draft, own), join(this.folder, own));
      }
      for (const name of readdirSync(this.draft)) renameSync(join(this.draft, name), join(this.folder, name));
    });
  }

  /** Leaves the site that was there as it was. */
  discard(): void {
    rmSync(this.draft, { recursive: true, force: true });
  }

  private refuseForeign(own: string): void {
    const path = join(this.folder, own);
    if (existsSync(path) && readdirSync(path).length > 0 && !existsSync(join(path, MARK)))
      throw new InputError(`${this.name}: Expected no \`${own}\` but that of an earlier dashboard, found other files in it`);
  }

  /** The folders beside it say whose it is. */
  private refuseForeignPage(): void {
    const isOurs = OWN.some((own) => existsSync(join(this.folder, own, MARK)));
    if (!isOurs && existsSync(join(this.folder, PAGE)))
      throw new InputError(`${this.name}: Expected no \`${PAGE}\` but that of an earlier dashboard, found another one`);
  }

  private trying(run: () => void): void {
    try {
      run();
    } catch (error) {
      if (error instanceof InputError) throw error;
      throw new EnvironmentError(`${this.name}: Expected to write the site, found ${refusal(error)}`, { cause: error });
    }
  }
}

/**
 * The files of the pages, which lie beside the command `program`, as those of a site.
 *
 * @throws EnvironmentError where they are missing
 */
export function dashboardAssets(program: string): readonly { readonly path: string; readonly text: string }[] {
  const folder = join(dirname(realpathSync.native(program)), 'dashboard');
  try {
    return readdirSync(folder).map((name) => ({ path: `assets/${name}`, text: readFileSync(join(folder, name), 'utf8') }));
  } catch (error) {
    throw new EnvironmentError(`${folder}: Expected the pages of the dashboard, found ${refusal(error)}`, { cause: error });
  }
}

/** What a project is called: as its folder. */
export function projectName(root: string): string {
  return basename(root);
}
