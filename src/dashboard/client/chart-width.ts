import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';

/** A narrower chart has no room for its dates: it is scaled down instead. */
const LEAST = 240;

/** How wide an element is, in px, kept up to date; `usual` until it is known. */
export function useWidth(ref: RefObject<HTMLElement | null>, usual: number): number {
  const [width, setWidth] = useState(usual);
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return undefined;
    const measure = () => setWidth(Math.max(LEAST, element.clientWidth));
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(element);
    return () => watch.disconnect();
  }, []);
  return width;
}
