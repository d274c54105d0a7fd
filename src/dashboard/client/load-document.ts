import type { DashboardDocument, DashboardOverview } from '../../model/dashboard.ts';
import { fingerprint } from '../../text/fingerprint.ts';
import { load } from './data.ts';

/** A document; null: the list of documents has none of this path. Rejects with the name of a file that could not be read. */
export async function loadDocument(path: string, overview: DashboardOverview): Promise<DashboardDocument | null> {
  try {
    const { documents } = await load('doc', fingerprint(path));
    return documents.find((own) => own.path === path) ?? null;
  } catch (error) {
    // A document that is not there has no file either: only the list tells the two apart.
    if (await isListed(path, overview)) throw error;
    return null;
  }
}

async function isListed(path: string, { chunks }: DashboardOverview): Promise<boolean> {
  for (let at = 0; at < chunks.documents; at += 1) {
    const { documents } = await load('documents', at);
    if (documents.some(([own]) => own === path)) return true;
  }
  return false;
}
