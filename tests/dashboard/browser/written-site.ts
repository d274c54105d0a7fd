import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { SiteFile } from '../../../src/dashboard/server/data-file.ts';
import { indexPage } from '../../../src/dashboard/server/index-page.ts';
import { ReportedChange } from '../../../src/dashboard/server/reported-change.ts';
import { type DocumentFacts, type ProjectFacts, SiteData } from '../../../src/dashboard/server/site-data.ts';
import type { DashboardFinding } from '../../../src/model/dashboard.ts';
import type { ReportedCheck } from '../../../src/model/reported-check.ts';
import type { Site } from '../workspace.ts';

const ASSETS = fileURLToPath(new URL('../../../dist/dashboard', import.meta.url));

/** All that a site is made of. */
interface Contents {
  readonly documents: readonly DocumentFacts[];
  readonly findings: readonly DashboardFinding[];
  readonly project: ProjectFacts;
  readonly change?: ReportedCheck;
}

/** Writes a site of documents that no project holds. */
export function writtenSite({ documents, findings, project, change }: Contents): Site {
  const root = mkdtempSync(join(tmpdir(), 'hexapla-site-'));
  const write = ({ path, text }: SiteFile): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  const tags = project.locales.map(({ tag }) => tag);
  const data = new SiteData({ write, paths: documents.map(({ document }) => document.path), tags });
  const reported = change === undefined ? null : new ReportedChange(change);
  for (const document of documents) {
    data.add(document);
    reported?.see(document);
  }
  data.addFindings(findings);
  data.finish(reported === null ? project : { ...project, change: reported.finish(write) });
  write(indexPage('0'));
  cpSync(ASSETS, join(root, 'assets'), { recursive: true });
  return { root, address: `${pathToFileURL(root)}/`, done: () => rmSync(root, { recursive: true, force: true }) };
}
