import type { Locale } from '../model/locale.ts';
import type { Config } from '../workspace/config.ts';
import { scopeOf } from './scopes.ts';

/** What is done with one localized document. */
export type SyncSettings = Omit<Config['sync'], 'overrides' | 'plainFolder' | 'notice'>;

/** The settings for each localized document, by the path of its source. */
export async function syncSettings({ sync }: Config): Promise<(path: string, locale: Locale) => SyncSettings> {
  const { overrides, plainFolder: _folder, notice: _notice, ...shared } = sync;
  const entries = await Promise.all(
    overrides.map(async ({ locales, paths, ...own }) => ({ applies: await scopeOf({ locales, paths }), own })),
  );
  return (path, locale) => {
    let settings: SyncSettings = shared;
    for (const { applies, own } of entries) if (applies({ path, locale })) settings = { ...settings, ...given(own) };
    return settings;
  };
}

/** The keys that an entry has something to say of. */
function given(own: { readonly [K in keyof SyncSettings]?: SyncSettings[K] | undefined }): Partial<SyncSettings> {
  return Object.fromEntries(Object.entries(own).filter(([, value]) => value !== undefined));
}
