import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { openPack, type Pack } from '../../src/workspace/pack.ts';

const BUILD = 'this build';
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hexapla-pack-'));
  const own = folder;
  vi.stubEnv('HEXAPLA_CACHE', own);
  onTestFinished(() => {
    vi.unstubAllEnvs();
    rmSync(own, { recursive: true, force: true });
  });
});

function opened<T>(use: (pack: Pack) => T, fingerprint = BUILD): T {
  const pack = openPack('name', fingerprint);
  if (pack === null) throw new Error('There is no folder for it');
  try {
    return use(pack);
  } finally {
    pack.close();
  }
}

function keep(texts: Iterable<readonly [string, string]>, about = 'about'): string | null {
  return opened((pack) => {
    for (const [key, text] of texts) pack.put(key, text);
    return pack.save(about);
  });
}

const file = () => join(folder, 'name.pack');

describe('a pack', () => {
  it('gives back what was put, in any later run', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.string({ unit: 'grapheme' })), fc.string(), (texts, about) => {
        rmSync(file(), { force: true });
        expect(keep(Object.entries(texts), about)).toBe(null);
        opened((pack) => {
          for (const [key, text] of Object.entries(texts)) expect(pack.get(key)).toBe(text);
          expect(pack.get('no such key, whatever the others are')).toBe(null);
          if (!pack.isEmpty) expect(pack.about).toBe(about);
        });
      }),
      { numRuns: 50 },
    );
  });

  it('keeps what was asked for or put, and forgets the rest', () => {
    keep([
      ['a', 'one'],
      ['b', 'two'],
    ]);
    opened((pack) => {
      expect(pack.get('a')).toBe('one');
      pack.put('c', 'three');
      pack.save('');
    });
    opened((pack) => expect(['a', 'b', 'c'].map((key) => pack.get(key))).toEqual(['one', null, 'three']));
  });

  it('is not written again when nothing changed', () => {
    keep([['a', 'one']]);
    utimesSync(file(), 1, 1);
    const before = readFileSync(file());
    opened((pack) => {
      pack.get('a');
      pack.save('about');
    });
    expect(readFileSync(file())).toEqual(before);
    expect(readdirSync(folder)).toEqual(['name.pack']);
  });

  it('never gives another text than was put, whatever byte of the file changed', () => {
    const texts = Array.from({ length: 5 }, (_, at) => [`key ${at}`, `text ${at} `.repeat(20)] as const);
    keep(texts);
    const whole = readFileSync(file());
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), fc.boolean(), (at, change, isCut) => {
        const damaged = isCut ? whole.subarray(0, at) : Buffer.from(whole);
        if (!isCut) damaged[at] = (whole[at] ?? 0) ^ change;
        writeFileSync(file(), damaged);
        const given = opened((pack) => texts.map(([key]) => pack.get(key)));
        const lost = given.filter((text, place) => text !== texts[place]?.[1]);
        expect(lost.every((text) => text === null)).toBe(true);
        expect(lost.length).toBeGreaterThan(0);
      }),
    );
  });

  it('of another build is as if it were not there', () => {
    keep([['a', 'one']]);
    expect(opened((pack) => [pack.isEmpty, pack.get('a')], 'another build')).toEqual([true, null]);
  });

  it('stays as it was when a run ends before it is saved, and leaves no draft', () => {
    keep([['a', 'one']]);
    opened((pack) => pack.put('b', 'two'));
    expect(readdirSync(folder)).toEqual(['name.pack']);
    expect(opened((pack) => [pack.get('a'), pack.get('b')])).toEqual(['one', null]);
  });

  it('removes the drafts of runs that were killed, a day later', () => {
    const [old, young] = [join(folder, 'name.pack.1.tmp'), join(folder, 'name.pack.2.tmp')];
    for (const draft of [old, young]) writeFileSync(draft, '');
    utimesSync(old, 1, 1);
    keep([['a', 'one']]);
    expect(readdirSync(folder).sort()).toEqual(['name.pack', 'name.pack.2.tmp']);
  });

  it('says why nothing can be kept', () => {
    writeFileSync(join(folder, 'a file'), '');
    vi.stubEnv('HEXAPLA_CACHE', join(folder, 'a file'));
    expect(keep([['a', 'one']])).toMatch(/EEXIST|ENOTDIR/);
  });
});
