import type { DashboardDocument, DashboardOverview, DocumentFile } from '../../model/dashboard.ts';
import type { Locale } from '../../model/locale.ts';
import { documentFileName } from './data-file.ts';
import { type Build, dataIn, type LiveSite } from './live-site.ts';
import { Refused, repeated } from './refused.ts';

/** @throws Refused while the first build is not there */
export function builtSite(site: LiveSite): { readonly build: Build; readonly overview: DashboardOverview } {
  const { build } = site;
  const overview = build === null ? null : dataIn<DashboardOverview>(build, 'overview');
  if (build !== null && overview !== null) return { build, overview };
  throw new Refused(503, site.status.error ?? 'Expected a built dashboard, found that the first build still runs: ask again');
}

/** @throws Refused where the site has no such document */
export function builtDocument(build: Build, path: string): DashboardDocument {
  const file = dataIn<DocumentFile>(build, documentFileName(path));
  const found = file?.documents.find((own) => own.path === path);
  if (found !== undefined) return found;
  throw new Refused(404, `Expected the path of a document, such as \`api/documents\` lists, found \`${repeated(path)}\``);
}

/** @throws Refused where the project has no such locale; null where none is asked for */
export function askedLocale({ locales }: DashboardOverview, tag: string | undefined): Locale | null {
  if (tag === undefined || tag === '') return null;
  const found = locales.find((own) => own.tag === tag);
  if (found !== undefined) return found.tag;
  const known = locales.map((own) => `\`${own.tag}\``).join(', ');
  throw new Refused(400, `Expected a locale of the project (${known}), found \`${repeated(tag)}\``);
}
