import { pairId } from '../model/ids.ts';
import type { Range } from '../model/range.ts';
import type { Finding } from '../model/report.ts';
import type { LineIndex } from '../text/lines.ts';
import type { Several } from './pairs-in-code.ts';
import type { SpanPair } from './span-scanner.ts';

/** A finding that does not know its document yet. */
export type Remark = Pick<Finding, 'rule' | 'severity' | 'message'> & { readonly range: Range };

/** What is odd about pairs that were read: an id of another form, an id used twice, tags read by position. */
export function pairRemarks(pairs: readonly SpanPair[], lines: LineIndex): Remark[] {
  const remarks: Remark[] = [];
  const first = new Map<string, SpanPair>();
  for (const pair of pairs) {
    const { id, range, mangled } = pair;
    const add = (rule: string, severity: Finding['severity'], message: string): number =>
      remarks.push({ rule, severity, message, range });
    if (mangled)
      add(
        'span-mangled',
        'warning',
        `Expected \`"\` in the tags of \`${id}\`, found \`&quot;\`; both sides are read by position`,
      );
    if (pairId(id) === null) add('span-spelling', 'error', `Expected an id such as \`d53db-104\`, found \`${id}\``);
    const earlier = first.get(id);
    if (earlier === undefined) first.set(id, pair);
    else
      add(
        'span-duplicate-id',
        'error',
        `Expected an id used once, found \`${id}\` again, first on line ${lines.lineOf(earlier.range.start)}`,
      );
  }
  return remarks;
}

/** Says that pairs in one piece of code were read, since they continue the document. */
export function inCodeRemark([first, ...more]: Several): Remark {
  const found = more.length === 0 ? `\`${first.id}\`` : `${more.length + 1} from \`${first.id}\` on`;
  const message = `Expected no pairs in code, found ${found}; read, as the numbers continue those of the document`;
  return { rule: 'span-in-code', severity: 'info', range: first.range, message };
}
