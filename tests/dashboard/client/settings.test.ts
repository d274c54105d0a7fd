import { afterEach, describe, expect, it, vi } from 'vitest';
import { choose, setting } from '../../../src/dashboard/client/settings.ts';

afterEach(() => vi.unstubAllGlobals());

describe('setting', () => {
  it('is what was chosen last, also where it cannot be stored', () => {
    const setItem = () => {
      throw new Error('full');
    };
    vi.stubGlobal('localStorage', { getItem: () => 'light', setItem });
    vi.stubGlobal('window', new EventTarget());
    expect(setting('theme')).toBe('light');
    choose('theme', 'dark');
    expect(setting('theme')).toBe('dark');
  });

  it('is none where nothing may be read', () => {
    vi.stubGlobal('localStorage', null);
    expect(setting('language')).toBe(null);
  });
});
