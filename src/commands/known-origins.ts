import type { Unit } from '../model/unit.ts';
import type { TargetHistory } from './target-history.ts';
import type { TranslatedFrom } from './translated-from.ts';

/**
 * What was found out about histories while one revision of a project was compared, for another one that is configured alike: what did not
 * change between them is not found out again.
 */
export class KnownOrigins {
  /** Units of revisions by blob and language. */
  readonly units = new Map<string, Promise<readonly Unit[]>>();
  private readonly origins: Map<string, Promise<TranslatedFrom | null>> | null;

  /** `once`: nobody is going to ask again, so origins are not kept: those of thirty thousand documents are gigabytes. */
  constructor(asked: 'once' | 'again') {
    this.origins = asked === 'again' ? new Map() : null;
  }

  /**
   * What a plain translation was made from. Its content and its history tell, unless some of it is not committed yet: that is taken
   * for made from today's source.
   */
  async of(
    document: { readonly source: string; readonly target: string; readonly bytes: Uint8Array },
    history: TargetHistory,
    find: () => Promise<TranslatedFrom | null>,
  ): Promise<TranslatedFrom | null> {
    if (this.origins === null) return find();
    const [newest] = history.revisions;
    const committed = newest === undefined ? null : await history.bytes(newest);
    if (committed === null || Buffer.compare(committed, document.bytes) !== 0) return find();
    const { source, target } = document;
    const key = JSON.stringify([source, target, history.revisions.map(({ commit, path }) => [commit, path])]);
    const known = this.origins.get(key) ?? find();
    this.origins.set(key, known);
    return known;
  }
}
