import { html } from './html-template.ts';

/**
 * The style sheet of the diff page. Removed and added are told apart by line and words, not by colour alone; every text colour
 * has a contrast of at least 4.5 to its ground in both schemes (WCAG 2.2, 1.4.3).
 */
export const DIFF_STYLE = html`
:root { color-scheme: light dark; --ground: #fff; --card: #f6f8fa; --text: #1f2328; --faint: #59636e; --edge: #d1d9e0;
  --removed: #82071e; --removed-ground: #ffebe9; --added: #0b4f22; --added-ground: #dafbe1; --link: #0550ae; }
@media (prefers-color-scheme: dark) {
  :root { --ground: #0d1117; --card: #151b23; --text: #f0f6fc; --faint: #9198a1; --edge: #3d444d;
    --removed: #ffc1ba; --removed-ground: #4c1a1e; --added: #aff5b4; --added-ground: #12361f; --link: #79c0ff; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--text); font: 1rem/1.5 system-ui, sans-serif; }
main { max-width: 80rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
h1 { font-size: 1.5rem; margin: 0; }
h2 { font-size: 1.125rem; margin: 2.5rem 0 0.75rem; overflow-wrap: anywhere; }
h3 { font-size: 1rem; margin: 0; padding: 0.5rem 0.75rem; border-bottom: 1px solid var(--edge); }
h4 { font-size: 0.8125rem; font-weight: 400; margin: 0; color: var(--faint); }
a { color: var(--link); }
.summary, .changes, .none { color: var(--faint); font-weight: 400; }
.major, .minor, .cosmetic { padding: 0 0.5em; border: 1px solid var(--edge); border-radius: 1em; font-size: 0.8125rem; font-weight: 400; }
.major { background: var(--removed-ground); color: var(--removed); }
article { margin: 0 0 1rem; background: var(--card); border: 1px solid var(--edge); border-radius: 0.375rem; }
.sides { display: grid; grid-template-columns: 1fr 1fr; }
.sides > div { padding: 0.5rem 0.75rem; min-width: 0; }
.sides > div + div { border-inline-start: 1px solid var(--edge); }
.sides p { margin: 0.25rem 0; white-space: pre-wrap; overflow-wrap: anywhere; }
del, ins { padding: 0 0.2em; border-radius: 0.2em; }
del { color: var(--removed); background: var(--removed-ground); text-decoration: line-through; }
ins { color: var(--added); background: var(--added-ground); text-decoration: underline; }
del::before, del::after, ins::before, ins::after { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
del::before { content: ' [removed: '; }
ins::before { content: ' [added: '; }
del::after, ins::after { content: '] '; }
@media (max-width: 45rem) {
  .sides { grid-template-columns: 1fr; }
  .sides > div + div { border-inline-start: 0; border-block-start: 1px solid var(--edge); }
}
@media print { article { break-inside: avoid; } }
`;
