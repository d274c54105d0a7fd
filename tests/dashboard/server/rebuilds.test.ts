import { describe, expect, it } from 'vitest';
import { Rebuilds } from '../../../src/dashboard/server/rebuilds.ts';

describe('Rebuilds', () => {
  it('tells of a build that rejects, and builds again for what changed meanwhile', async () => {
    const heard: unknown[] = [];
    let count = 0;
    const builds: Rebuilds = new Rebuilds(
      () => {
        count += 1;
        if (count > 1) return Promise.resolve();
        builds.ask();
        return Promise.reject(new TypeError('x is undefined'));
      },
      (error) => heard.push(error),
    );
    builds.askNow();
    await expect.poll(() => count).toBe(2);
    builds.ask();
    await expect.poll(() => count).toBe(3);
    expect(heard).toEqual([new TypeError('x is undefined')]);
    builds.close();
  });
});
