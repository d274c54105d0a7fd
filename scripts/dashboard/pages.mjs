/** Opens an address, and waits until what it shows is there. */
export async function open(page, address) {
  await page.goto('about:blank');
  await page.goto(address);
  await page.locator('h1').first().waitFor();
  await page.locator('.notice.loading').waitFor({ state: 'detached' });
}

/** The addresses of every kind of page that a site has, by name. */
export async function addresses(browser, site) {
  const page = await browser.newPage();
  const at = (hash) => `${site}${hash}`;
  /** The address of the first row of a list; null: it has none. */
  const first = async (hash) => {
    await open(page, at(hash));
    const links = page.locator('.scroller .cell a');
    return (await links.count()) === 0 ? null : links.first().getAttribute('href');
  };
  const document = await first('#/documents');
  // Whose changes do not touch the meaning is in neither list by default.
  const stale = (await first('#/work?status=stale')) ?? (await first('#/work?severity=cosmetic'));
  const word = await wordOf(page, document === null ? null : at(document));
  await open(page, at('#/'));
  const hasChange = (await page.locator('nav a[href="#/change"]').count()) > 0;
  await page.close();
  const known = [
    ['overview', '#/'],
    ['documents', '#/documents'],
    ['document', document],
    ['stale', stale],
    ['work', '#/work'],
    ['findings', '#/findings'],
    ['history', '#/history'],
    ['search', word === null ? null : `#/search?q=${encodeURIComponent(word)}`],
    ['change', hasChange ? '#/change' : null],
    ['nowhere', '#/nowhere'],
  ];
  for (const [name, hash] of known)
    if (hash === null) console.error(`The project has nothing to show on a page of the kind ${name}`);
  return new Map(known.flatMap(([name, hash]) => (hash === null ? [] : [[name, at(hash)]])));
}

/** A word that a document has; null: there is none. */
async function wordOf(page, address) {
  if (address === null) return null;
  await open(page, address);
  const text = await page.locator('.unit .prose').first().textContent();
  return text?.match(/\p{L}{4,}/u)?.[0] ?? null;
}
