// The vocabulary of the made-up product whose handbook is generated. Nouns take `s` in the plural, verbs `s` in the third person.

const list = (text) => text.trim().split(/\s+/);

export const NOUNS = list(`
  account agent archive backup badge bucket buffer builder button calendar channel client cluster column connector container counter cursor
  dashboard dataset device dialog document domain driver editor endpoint event exporter field filter folder form gateway group handler header
  icon image index invoice job journal key label layer ledger library license list lock log manager map marker member message metric migration
  model module monitor network node note notebook order owner package page panel parser partition password plan plugin pointer policy pool
  portal preset printer profile project prompt provider proxy queue record region registry release replica report request resource role
  rollback router rule sandbox schedule schema script section sensor server session shard sheet signal snapshot socket stage stream tag task
  team template tenant theme thread ticket token topic tracker trigger tunnel user vault view viewer volume warning widget window worker zone
`);
export const ADJECTIVES = list(`
  active ancient archived automatic available blank broken central compact compressed corrupt custom damaged daily deep direct distant
  encrypted exact external fast fragile frozen global hidden idle internal invalid large local locked manual nested optional partial patched
  pending permanent private public quiet random recent regional remote safe secondary secure shared silent single slow small stable temporary
  trusted unused urgent valid verbose visible weekly wide
`);
export const VERBS = list(`
  accept adapt align append archive assign block broadcast build change choose clean collect combine compare compile configure convert create
  delay deliver describe detect disable display download duplicate edit enable encode encrypt expand export filter find format forward group
  hide identify import improve include inspect install invite isolate limit link load lock measure merge migrate modify monitor move open
  order pause plot prepare print protect read rebuild record refresh reject release remove rename repair replace report request reserve reset
  restart restore resume return review rotate save schedule select send share shrink skip split start stop store suspend trace track transform
  trim unlock update upgrade upload validate verify
`).filter((verb) => !/(s|sh|ch|x|z|y)$/.test(verb));
export const ADVERBS = list(
  'usually rarely later immediately quietly safely again together separately first automatically manually',
);
export const MODALS = ['can', 'must', 'should', 'may'];
export const PRODUCTS = ['Kestrel', 'Lumen', 'Orbit', 'Tessera'];
export const EXTENSIONS = ['json', 'yaml', 'log', 'toml', 'csv'];
export const PLURALS = NOUNS.map((noun) => `${noun}s`);
export const VERBS_3 = VERBS.map((verb) => `${verb}s`);

/** Words that may stand for one another in a sentence. */
export const CLASSES = [NOUNS, PLURALS, ADJECTIVES, VERBS, VERBS_3, ADVERBS].map((words) => ({ words, known: new Set(words) }));
