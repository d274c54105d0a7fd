import type { OutlineCode } from '../text/outline.ts';

/** Blocks whose content is text for a reader, as far as their info string tells. */
const PROSE = /^(?:|text|txt|plain|plaintext|none|output|console|log|md|markdown|mdx|mdoc|mermaid|diff|tree)$/i;

const BLOCK_COMMENT =
  /\/\*(?:(?!\/\*)[\s\S])*?\*\/|<!--(?:(?!<!--)[\s\S])*?-->|<#(?:(?!<#)[\s\S])*?#>|"""[\s\S]*?"""|'''[\s\S]*?'''/g;
const LINE_COMMENT =
  /(?:^|(?<=\s))(?:\/\/|#(?![!:[])|--(?=\s)|;|%%?(?=\s)|::(?=\s)|'(?=\s)|(?:rem|REM)(?=\s)).*$|(?<=[;,)}\]])(?:\/\/|#).*$/;
const STRING = /"((?:[^"\\\n]|\\.)*)"|'((?:[^'\\\n]|\\.)*)'|`((?:[^`\\\n]|\\.)*)`/g;
const PLACEHOLDER =
  /<\p{L}[\p{L}\p{M}\p{N}]*[ _'’-][\p{L}\p{M}\p{N} _'’.-]*>|\[\p{L}[\p{L}\p{M}\p{N} _'’-]*\]|\{\p{L}[\p{L}\p{M}\p{N} _'’-]*\}/gu;
/** A sample of a name, which readers replace. */
const SAMPLE = /^(?:your|my|some)(?:[_-]|[A-Z])|^(?:example|contoso)\b/i;
/** The locale in an address: pages of a locale link to pages of it. */
const LOCALE_SEGMENT = /(?<=\/)[a-z]{2}(?:-[a-z]{2,4})?\/|\/[a-z]{2}(?:-[a-z]{2,4})?$/gi;
const WORD = /[\p{L}\p{N}_$@.\\/:~%-]*[\p{L}\p{N}_$@]/gu;
const KEYWORD =
  /^(?:true|false|null|undefined|none|nil|if|else|elif|elseif|for|foreach|while|return|function|def|fn|func|class|const|let|var|import|export|from|async|await|public|private|static|void|new|try|catch|throw|switch|case|param|begin|process|using|namespace|select|where)$/;

/** A value of YAML that is a sentence, and the text of an element. */
const YAML_SENTENCE = /^(\s*(?:-\s+)?[\w.-]+:\s)\s*[A-Z][^:{}[\]"']*\s[^:{}[\]"']*$/;
const ELEMENT_TEXT = />[^<>{}()=;]+<(?=\/)/g;
const KEYED = /^(?:ya?ml|json[c5]?|toml)$/i;

/** Longer lines are data, and compared as they are. UTF-16 code units. */
const MAX_LENGTH = 1000;

/** A part of a code block that a translation has to keep, and the line that it stands on. */
export interface CodePart {
  readonly text: string;
  readonly line: string;
}

/**
 * The parts of a code block that are no prose: names with signs, digits or capitals inside them, options, addresses, keywords.
 * Comments, sentences in strings and placeholders are left out, and so are the plain words of code for readers.
 */
export function codeParts(code: OutlineCode): readonly CodePart[] {
  const isForReaders = isText(code);
  const isKeyed = KEYED.test(languageOf(code));
  const parts: CodePart[] = [];
  for (const line of code.content.replace(BLOCK_COMMENT, (comment) => comment.replace(/[^\n]/g, '')).split('\n')) {
    if (line.length > MAX_LENGTH) parts.push({ text: line.trim(), line: line.trim() });
    else for (const text of partsOf(line, { isForReaders, isKeyed })) parts.push({ text, line: line.trim() });
  }
  return parts;
}

/** Whether a block is text for readers, which a translator may write anew. */
export function isText(code: OutlineCode): boolean {
  return PROSE.test(languageOf(code));
}

/** The first word of the info string. */
export function languageOf({ info }: OutlineCode): string {
  return /^[^\s{},:]*/.exec(info)?.[0] ?? '';
}

function partsOf(
  line: string,
  { isForReaders, isKeyed }: { readonly isForReaders: boolean; readonly isKeyed: boolean },
): readonly string[] {
  const bare = line.replace(LINE_COMMENT, '').replace(YAML_SENTENCE, '$1').replace(ELEMENT_TEXT, '><');
  const hasSigns = /[;{}()='"]/.test(bare);
  const code = bare
    .replace(STRING, (_, double?: string, single?: string, ticks?: string) => {
      const text = double ?? single ?? ticks ?? '';
      return isSentence(text) ? '""' : ` ${text} `;
    })
    .replace(PLACEHOLDER, '<>');
  return [...code.matchAll(WORD)].flatMap(({ 0: word, index }) => {
    const before = code[index - 1] ?? '';
    const after = code[index + word.length] ?? '';
    if (/[^\x21-\x7e]/.test(word) || SAMPLE.test(word) || !/[A-Za-z]/.test(word)) return [];
    const isHard = isForReaders
      ? isSigned(word)
      : isSigned(word) || isCode(word, before, after) || (hasSigns && KEYWORD.test(word)) || (isKeyed && after === ':');
    return isHard ? [word.replace(LOCALE_SEGMENT, '/').replace(/^\/+|[/.:]+$/g, '')] : [];
  });
}

/** What no word of a sentence looks like. */
function isSigned(word: string): boolean {
  return /\d|[$@\\]|[a-z]-?[A-Z]|\w\.\w{2}|\w_\w|^--?\w|\w\/\w/.test(word);
}

/** What is code by the signs around it. */
function isCode(word: string, before: string, after: string): boolean {
  return /[(=]/.test(after) || before === '<' || before === '.' || /[A-Za-z]-[A-Za-z]/.test(word);
}

/** What is prose in a string: words with blanks between them, other letters than ASCII, or one plain word. */
function isSentence(text: string): boolean {
  return /[^\x21-\x7e]/.test(text) || /^[A-Z]?[a-z]+[.!?:]*$/.test(text);
}
