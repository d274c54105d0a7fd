import { type MarkStyle, noticeMark } from '../text/untranslated-marks.ts';

/** The site generators and forges whose notices are known. */

export type NoticeStyle = 'docusaurus' | 'vitepress' | 'mkdocs' | 'hugo' | 'github';

/** A notice as a page of a site generator has it, without its last line end. */
function noticeOf(style: NoticeStyle, text: string): string {
  switch (style) {
    case 'docusaurus':
      return `:::warning\n\n${text}\n\n:::`;
    case 'vitepress':
      return `::: warning\n${text}\n:::`;
    case 'mkdocs':
      return `!!! warning\n\n    ${text}`;
    case 'hugo':
      return `{{% alert color="warning" %}}\n${text}\n{{% /alert %}}`;
    case 'github':
      return `> [!WARNING]\n> ${text}`;
  }
}

/** What a page is given that is not up to date. */
export interface Notice {
  readonly style: NoticeStyle;
  /** One line of Markdown, in the language of the page. */
  readonly text: string;
  readonly marks: MarkStyle;
  readonly lineEnd: '\n' | '\r\n';
}

/** A page with a notice at the start of its body, which a sync takes away as soon as the page is up to date. */
export function withNotice(page: string, bodyAt: number, { style, text, marks, lineEnd }: Notice): string {
  const notice = `${noticeOf(style, text)}\n`.replaceAll('\n', lineEnd);
  const blank = /^(?:[ \t]*\r?\n)*/.exec(page.slice(bodyAt))?.[0] ?? '';
  const at = bodyAt + blank.length;
  return page.slice(0, at) + notice + noticeMark(notice, marks) + lineEnd + lineEnd + page.slice(at);
}
