import { useEffect, useState } from 'preact/hooks';

// A page that is opened from disk, or in a private window, may have nowhere to keep anything: then a choice holds until it is closed.
const kept = new Map<string, string>();
const CHANGED = 'hexapla-settings';

/** What a reader chose for all visits; null: nothing yet. */
export function setting(name: string): string | null {
  try {
    return kept.get(name) ?? localStorage.getItem(`hexapla.${name}`);
  } catch {
    return null;
  }
}

/** Keeps a choice, and tells all who use it. */
export function choose(name: string, value: string): void {
  kept.set(name, value);
  try {
    localStorage.setItem(`hexapla.${name}`, value);
  } catch {
    // Kept for this visit.
  }
  window.dispatchEvent(new Event(CHANGED));
}

/** A choice, kept up to date. */
export function useSetting(name: string, usual: string): string {
  const [value, setValue] = useState(() => setting(name) ?? usual);
  useEffect(() => {
    const change = () => setValue(setting(name) ?? usual);
    window.addEventListener(CHANGED, change);
    return () => window.removeEventListener(CHANGED, change);
  }, [name, usual]);
  return value;
}

/** Light, dark, or as the system is: for the whole page. */
export function applyTheme(theme: string): void {
  const { classList } = document.documentElement;
  classList.toggle('light', theme === 'light');
  classList.toggle('dark', theme === 'dark');
}
