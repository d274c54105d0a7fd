import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SiteFile } from '../../../src/dashboard/server/data-file.ts';
import { indexPage } from '../../../src/dashboard/server/index-page.ts';
import { type DocumentFacts, type ProjectFacts, SiteData } from '../../../src/dashboard/server/site-data.ts';
import type { DashboardFinding } from '../../../src/model/dashboard.ts';

const ASSETS = fileURLToPath(new URL('../../../dist/dashboard', import.meta.url));

/** Writes a site of documents that no project holds. */
export function writeSite(
  root: string,
  {
    documents,
    findings,
    project,
  }: {
    readonly documents: readonly DocumentFacts[];
    readonly findings: readonly DashboardFinding[];
    readonly project: ProjectFacts;
  },
): void {
  const write = ({ path, text }: SiteFile): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  const tags = project.locales.map(({ tag }) => tag);
  const data = new SiteData({ write, paths: documents.map(({ document }) => document.path), tags });
  for (const document of documents) data.add(document);
  data.addFindings(findings);
  data.finish(project);
  write(indexPage('0'));
  cpSync(ASSETS, join(root, 'assets'), { recursive: true });
}
