import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Libsql from 'libsql';
import { onTestFinished } from 'vitest';
import type { StorePlace } from '../../src/model/store-place.ts';
import { storeContract } from '../contracts/store.ts';

storeContract('SQLite', {
  async fresh() {
    const folder = mkdtempSync(join(tmpdir(), 'hexapla-store-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    return { type: 'file', path: join(folder, 'new', 'store.db') };
  },
  async execute(place: StorePlace, sql: string) {
    if (place.type !== 'file') throw new Error('Expected a file');
    const database = new Libsql(place.path);
    database.exec(sql);
    database.close();
  },
});
