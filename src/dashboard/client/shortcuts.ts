import { useEffect, useRef } from 'preact/hooks';
import { setting } from './settings.ts';

/** What single keys do while a component is shown; a reader may turn them off, and they never take a key from a field. */
export function useShortcuts(keys: Readonly<Record<string, () => void>>): void {
  const current = useRef(keys);
  current.current = keys;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || setting('shortcuts') === 'off') return;
      if (event.target instanceof HTMLElement && event.target.closest('input, select, textarea, dialog') !== null) return;
      const run = new Map(Object.entries(current.current)).get(event.key);
      if (run === undefined) return;
      event.preventDefault();
      run();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
}
