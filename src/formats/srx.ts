import type { Range } from '../model/range.ts';
import type { SrxLanguage, SrxPattern, SrxRule, SrxRules } from '../model/srx.ts';
import { PatternFault } from './srx-fault.ts';
import { readPattern } from './srx-pattern.ts';
import { readXml, type XmlTree } from './xml-tree.ts';

/** What is wrong with an SRX file. With an error nothing of it can be used, with a warning all but that place. */
export interface SrxProblem {
  readonly severity: 'error' | 'warning';
  readonly range: Range;
  readonly message: string;
}

/** The rules of an SRX file, null when it cannot be used, and what is wrong with it, in document order of each kind. */
interface SrxFile {
  readonly rules: SrxRules | null;
  readonly problems: readonly SrxProblem[];
}

const NAMESPACE = 'http://www.lisa.org/srx20';
/** Larger files are not read. UTF-16 code units. */
const MAX_LENGTH = 4 * 1024 * 1024;
const NOTHING: SrxPattern = { type: 'sequence', parts: [] };

/**
 * Reads an SRX 2.0 file (LISA OSCAR, Segmentation Rules eXchange 2.0, 2008). Never throws for what the file holds. A rule
 * whose expression is not supported is left out, with a warning at its place.
 */
export async function readSrx(text: string): Promise<SrxFile> {
  if (text.length > MAX_LENGTH) return refused(0, `Expected at most ${MAX_LENGTH} characters of SRX, found ${text.length}`);
  const root = await readXml(text);
  if ('message' in root) return refused(root.at, root.message);
  if (root.name !== 'srx' || root.namespace !== NAMESPACE)
    return refused(0, `Expected the element \`srx\` of the namespace \`${NAMESPACE}\`, found \`${root.name}\``);
  const version = root.attributes.get('version');
  if (version !== '2.0') return refused(0, `Expected \`version="2.0"\` on \`srx\`, found ${quoted(version)}`);
  const problems: SrxProblem[] = [];
  return { rules: rulesOf(root, problems), problems };
}

function rulesOf(root: XmlTree, problems: SrxProblem[]): SrxRules {
  const header = child(root, 'header');
  const body = child(root, 'body');
  const named = new Map<string, readonly SrxRule[]>();
  for (const rule of children(child(body, 'languagerules'), 'languagerule'))
    named.set(
      rule.attributes.get('languagerulename') ?? '',
      children(rule, 'rule').flatMap((each) => ruleOf(each, problems)),
    );
  const languages = children(child(body, 'maprules'), 'languagemap').flatMap((map) => languageOf(map, named, problems));
  if (languages.length === 0)
    problems.push({
      severity: 'warning',
      range: root.content,
      message: 'Expected a `languagemap` in `maprules`, found none that can be used',
    });
  return { cascade: header?.attributes.get('cascade') === 'yes', languages };
}

function languageOf(
  map: XmlTree,
  named: ReadonlyMap<string, readonly SrxRule[]>,
  problems: SrxProblem[],
): readonly SrxLanguage[] {
  const name = map.attributes.get('languagerulename') ?? '';
  const rules = named.get(name);
  const pattern = map.attributes.get('languagepattern');
  const warn = (message: string): readonly SrxLanguage[] => {
    problems.push({ severity: 'warning', range: map.content, message });
    return [];
  };
  if (rules === undefined) return warn(`Expected a \`languagerule\` with the name ${quoted(name)}, found none`);
  if (pattern === undefined) return warn('Expected the attribute `languagepattern` on `languagemap`, found none');
  const languages = patternOf(pattern, (at, message) => void warn(`${message}, at character ${at + 1} of \`languagepattern\``));
  return languages === null ? [] : [{ languages, name, rules }];
}

function ruleOf(rule: XmlTree, problems: SrxProblem[]): readonly SrxRule[] {
  const breaks = rule.attributes.get('break') ?? 'yes';
  if (breaks !== 'yes' && breaks !== 'no') {
    const message = `Expected \`break="yes"\` or \`break="no"\` on \`rule\`, found ${quoted(breaks)}`;
    problems.push({ severity: 'warning', range: rule.content, message });
    return [];
  }
  const before = sideOf(child(rule, 'beforebreak'), problems);
  const after = sideOf(child(rule, 'afterbreak'), problems);
  if (before === null || after === null) return [];
  if (before === NOTHING && after === NOTHING) {
    const message = 'Expected an expression in `beforebreak` or `afterbreak`, found none: the rule would match everywhere';
    problems.push({ severity: 'warning', range: rule.content, message });
    return [];
  }
  return [{ breaks: breaks === 'yes', before, after }];
}

/** One side of a rule; {@link NOTHING} where it is missing or empty, null where it cannot be used. */
function sideOf(element: XmlTree | undefined, problems: SrxProblem[]): SrxPattern | null {
  if (element === undefined || element.text === '') return NOTHING;
  const { content, text } = element;
  return patternOf(text, (at, message) => {
    // Decoded entities and CDATA sections have no offset map.
    const start = content.end - content.start === text.length ? content.start + at : content.start;
    problems.push({ severity: 'warning', range: { start, end: content.end }, message });
  });
}

function patternOf(text: string, onFault: (at: number, message: string) => void): SrxPattern | null {
  try {
    return readPattern(text);
  } catch (error) {
    if (!(error instanceof PatternFault)) throw error;
    onFault(error.at, error.message);
    return null;
  }
}

function refused(at: number, message: string): SrxFile {
  return { rules: null, problems: [{ severity: 'error', range: { start: at, end: at }, message }] };
}

function child(element: XmlTree | undefined, name: string): XmlTree | undefined {
  return children(element, name)[0];
}

function children(element: XmlTree | undefined, name: string): readonly XmlTree[] {
  return (element?.children ?? []).filter((each) => each.name === name && each.namespace === NAMESPACE);
}

function quoted(value: string | undefined): string {
  return value === undefined ? 'none' : `\`${value}\``;
}
