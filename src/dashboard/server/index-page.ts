import type { SiteFile } from './data-file.ts';

/**
 * Nothing but the files of the site: no script or style inside a page, no request to anybody else, nothing that makes markup or the
 * address of a script out of text but one policy of ours, which knows data files only.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types hexapla-data',
].join('; ');

/** The one page of the site. `build` is in the address of each file, so that no browser shows yesterday's. */
export function indexPage(build: string): SiteFile {
  return {
    path: 'index.html',
    text: `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<meta name="hexapla-build" content="${build}">
<title>hexapla</title>
<link rel="icon" href="assets/icon.svg?${build}" type="image/svg+xml">
<link rel="stylesheet" href="assets/dashboard.css?${build}">
<script src="assets/dashboard.js?${build}" defer></script>
<script src="data/overview.js?${build}" defer></script>
</head>
<body>
<div id="app"><noscript><p>This dashboard needs JavaScript. <code>hexapla status</code> tells the same in a terminal.</p></noscript></div>
</body>
</html>
`,
  };
}
