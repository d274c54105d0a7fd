import type { FormatFault } from '../../model/hand-off.ts';
import type { XmlElement } from '../xml-element.ts';
import type { UnitView } from './unit-view-2.ts';

/** Parts of a reference into a file, by what may come behind them: file, group, unit, then one leaf. */
const RANKS: ReadonlyMap<string, number> = new Map([
  ['f', 0],
  ['g', 1],
  ['u', 2],
]);
/** Prefixes of what is in a unit, of modules, and registered ones of extensions. */
const LEAVES = new Set(['n', 'd', 't', 'ctr', 'gls', 'its', 'mda', 'mtc', 'res', 'slr', 'val', 'tbx']);

/** What is wrong with an annotation: one of a comment has to tell the comment, or a note of its unit. */
export function anchorFault({ name, attributes, at }: XmlElement, view: UnitView): FormatFault | null {
  if (name !== 'mrk' && name !== 'sm') return null;
  const [type, ref] = [attributes.get('type') ?? 'generic', attributes.get('ref')];
  if (type === 'generic' && !attributes.has('translate'))
    return { at, message: `Expected \`translate\` on a generic \`<${name}>\`, found none` };
  if (type === 'mtc:match' && ref !== undefined)
    return { at, message: 'Expected no `ref` on the annotation of a match, found one' };
  if (ref?.startsWith('#') && !isReference(ref)) return { at, message: `Expected a reference into the file, found \`${ref}\`` };
  if (type !== 'comment') return null;
  if ((ref === undefined) === !attributes.has('value'))
    return { at, message: 'Expected either `value` or `ref` on a comment, found none or both' };
  return ref === undefined || isNote(ref, view) ? null : { at, message: `Expected a note of the unit, found \`${ref}\`` };
}

function isReference(ref: string): boolean {
  let rank = -1;
  const steps = ref.replace(/^#\/?/, '').split('/');
  return steps.every((step, index) => {
    const [, prefix, id] = /^(?:([^=]*)=)?([\w.:\u00b7\u00c0-\u{effff}-]+)$/u.exec(step) ?? [];
    if (id === undefined) return false;
    const next = prefix === undefined ? undefined : RANKS.get(prefix);
    if (next === undefined) return index === steps.length - 1 && (prefix === undefined || LEAVES.has(prefix));
    const isBehind = next > rank || (prefix === 'g' && rank === next);
    rank = next;
    return isBehind;
  });
}

function isNote(ref: string, view: UnitView): boolean {
  const { unit, scope } = view;
  const here = `#f=${scope.file}/u=${unit.attributes.get('id')}/n=`;
  const start = ['#n=', here, here.replace('#', '#/')].find((prefix) => ref.startsWith(prefix));
  return start !== undefined && view.noteIds.has(ref.slice(start.length));
}
