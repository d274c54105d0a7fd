import type { Code } from '../../model/content.ts';
import { elementText } from '../xml-text.ts';

/** The `<originalData>` of a unit: what its codes stand for, each half of a code by an id of its own. */
export class OriginalData {
  private readonly ids = new Map<string, string>();
  private readonly elements: string[] = [];

  /** The id of what `code`, or its end, stands for. */
  idOf(code: Code, half: 'start' | 'end'): string {
    const key = `${half} ${code.id}`;
    const known = this.ids.get(key);
    if (known !== undefined) return known;
    const id = `d${this.ids.size + 1}`;
    this.ids.set(key, id);
    this.elements.push(`<data id="${id}">${elementText(half === 'start' ? code.data : (code.closing ?? ''))}</data>`);
    return id;
  }

  /** Empty where there are no codes. */
  text(): string {
    return this.elements.length === 0 ? '' : `<originalData>${this.elements.join('')}</originalData>`;
  }
}
