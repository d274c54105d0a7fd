import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { liveBuilds } from '../../src/commands/live-builds.ts';
import { dataFile } from '../../src/dashboard/server/data-file.ts';
import { LiveSite } from '../../src/dashboard/server/live-site.ts';
import type { OwnRun } from '../../src/workspace/own-command.ts';

/** The first build of these ends so, and all others end well; what is told, and how the site stands. */
function building(folder: string, first: (output: string) => Promise<OwnRun>) {
  const told: string[] = [];
  const site = new LiveSite({ allowsAck: false });
  const run = (args: readonly string[]): Promise<OwnRun> => {
    const output = args.at(-1) ?? '';
    if (!existsSync(join(folder, '1'))) return first(output);
    write(output, dataFile('overview', { date: '2024-03-01T00:00:00Z' }).text);
    return Promise.resolve({ code: 0, told: '' });
  };
  const tell = (text: string) => told.push(text);
  const builds = liveBuilds({ complain: tell, note: tell, detail: () => undefined }, { site, commands: { run }, folder });
  return { builds, site, told };
}

function write(output: string, overview: string): void {
  mkdirSync(join(output, 'data'), { recursive: true });
  writeFileSync(join(output, 'data/overview.js'), overview);
}

describe('liveBuilds', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'hexapla-builds-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it.each<[what: string, first: (output: string) => Promise<OwnRun>, told: string]>([
    [
      'cannot be run',
      (output) => {
        write(output, '');
        return Promise.reject(new TypeError('x is undefined'));
      },
      'x is undefined',
    ],
    [
      'leaves a site that is cut off',
      (output) => {
        write(output, 'hexapla("overview",{');
        return Promise.resolve({ code: 0, told: '' });
      },
      'JSON',
    ],
  ])('tells of a build that %s, and goes on with the next change', async (_, first, what) => {
    const { builds, site, told } = building(folder, first);
    builds.askNow();
    await expect.poll(() => site.status.error).toContain('told where the server was started');
    expect([told.length, site.status.isBuilding, site.status.build]).toEqual([1, false, null]);
    expect(told[0]).toMatch(new RegExp(`^Unexpected error: .*${what}.* \\(\`--verbose\` prints where\\)$`));
    builds.askNow();
    await expect.poll(() => site.status.date).toBe('2024-03-01T00:00:00Z');
    expect([site.status.error, site.status.isBuilding]).toEqual([null, false]);
    builds.close();
  });
});
