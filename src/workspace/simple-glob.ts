/** Text, `*`, `?` and `{a,b}` of plain text: what the segments of nearly every glob are made of. */
const SEGMENT = /^(?:[\w\-. @~]|\*(?!\*)|\?|\{[\w-]+(?:,[\w-]+)+\})+$/;

/**
 * Compiles a simple glob to what decides as picomatch does (a property test holds them equal); null when it is not simple.
 * Loading picomatch and compiling with it takes 8 ms, a sixth of the start-up of Node, which every run would pay.
 * `dot`: whether wildcards take names that begin with a dot.
 */
export function simpleGlob(glob: string, { dot }: { readonly dot: boolean }): RegExp | null {
  const segments = glob.replace(/^\.\//, '').split('/');
  const last = segments.length - 1;
  const isSimple = (segment: string, index: number): boolean => {
    if (segment === '**') return index < last ? segments[index + 1] !== '**' : /^[\w-]+$/.test(segments[index - 1] ?? '');
    return SEGMENT.test(segment) && !/^\.{1,2}$/.test(segment);
  };
  if (!segments.every(isSimple)) return null;
  const name = dot ? '[^/]+' : '(?!\\.)[^/]+';
  const body = segments.map((segment, index) => {
    if (segment === '**') return index < last ? `(?:${name}/)*` : `(?:/${name})*`;
    const slash = index === last || (index + 1 === last && segments[last] === '**') ? '' : '/';
    return segmentExpression(segment, dot) + slash;
  });
  return new RegExp(`^${body.join('')}$`, 's');
}

function segmentExpression(segment: string, dot: boolean): string {
  const start = /^[*?]/.test(segment) ? (dot ? '(?=[^/])' : '(?!\\.)(?=[^/])') : '';
  const body = segment.replaceAll(/[*?{},.]|[^*?{},.]+/g, (token) => {
    if (token === '*') return '[^/]*';
    if (token === '?') return '[^/]';
    if (token === '{') return '(?:';
    if (token === '}') return ')';
    if (token === ',') return '|';
    return token.replaceAll(/[.-]/g, '\\$&');
  });
  return start + body;
}
