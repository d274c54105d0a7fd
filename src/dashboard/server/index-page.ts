import type { SiteFile } from './data-file.ts';

/**
 * Nothing but the files of the site: no script or style inside a page, no request to anybody else, nothing that makes markup or the
 * address of a script out of text but one policy of ours, which knows data files only.
 */
const POLICY: readonly string[] = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types hexapla-data',
];

/** The same for pages that ask their own server, and may stand in no frame: a page cannot say the last of itself. */
export const LIVE_POLICY = [...POLICY, "connect-src 'self'", "frame-ancestors 'none'"].join('; ');

/** The one page of the site. `build` is in the address of each file, so that no browser shows yesterday's. */
export function indexPage(build: string): SiteFile {
  const policy = `<meta http-equiv="Content-Security-Policy" content="${POLICY.join('; ')}">\n`;
  const data = `<script src="data/overview.js?${build}" defer></script>\n`;
  return { path: 'index.html', text: page({ build, policy, data }) };
}

/** The same page of a server: it holds no data, asks for it when it is let in, and has its policy from the server. */
export function livePage(): string {
  return page({ build: '', policy: '<meta name="hexapla-live" content="">\n', data: '' });
}

function page({ build, policy, data }: Readonly<Record<'build' | 'policy' | 'data', string>>): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
${policy}<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<meta name="hexapla-build" content="${build}">
<title>hexapla</title>
<link rel="icon" href="assets/icon.svg?${build}" type="image/svg+xml">
<link rel="stylesheet" href="assets/dashboard.css?${build}">
<script src="assets/dashboard.js?${build}" defer></script>
${data}</head>
<body>
<div id="app"><noscript><p>This dashboard needs JavaScript. <code>hexapla status</code> tells the same in a terminal.</p></noscript></div>
</body>
</html>
`;
}
