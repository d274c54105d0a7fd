// The least that a run could do: what hexapla is measured against.
//
//   node floor.cjs read LIST     reads every file and takes its SHA-1 and SHA-256
//   node floor.cjs parse LIST    reads and parses the English files
//   node floor.cjs both LIST     both
//
// LIST is a JSON file: `{"english":[paths],"localized":[paths]}`.

const { createHash } = require('node:crypto');
const { readFileSync } = require('node:fs');

async function main(work, list) {
  const { english, localized } = JSON.parse(readFileSync(list, 'utf8'));
  const hashed = work === 'parse' ? [] : [...english, ...localized];
  for (const path of hashed) {
    const bytes = readFileSync(path);
    createHash('sha1').update(bytes).digest('hex');
    createHash('sha256').update(bytes).digest('hex');
  }
  if (work === 'read') return;
  const { markdownToMdast } = await import('satteri');
  for (const path of english) markdownToMdast(readFileSync(path, 'utf8'), { features: { gfm: true, frontmatter: true } });
}

void main(process.argv[2], process.argv[3]);
