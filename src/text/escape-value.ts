/**
 * A value without markup, in which nothing can be escaped: what a template or a span of a bilingual document would be is
 * broken by a sign that no reader sees.
 */
export function escapedValue(text: string): string {
  return text
    .replace(/<(?=\/?span\b|!--)/gi, '<\u2060')
    .replace(/\{(?=[{%#])/g, '{\u2060')
    .replace(/-->/g, '--\u2060>')
    .replace(/(data)(-[ts]tu-id)/gi, '$1\u2060$2');
}
