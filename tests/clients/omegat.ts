import { execFile, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { write } from '../cli/run.ts';

const JAR = '/usr/share/omegat/OmegaT.jar';

/** Whether OmegaT can be run here. */
export const HAS_OMEGAT = existsSync(JAR) && spawnSync('java', ['-version']).status === 0;

/** A segment and its translation, with tags as OmegaT spells them: `<f0>`. */
export type Segment = readonly [source: string, target: string];

const PROJECT = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<omegat>
  <project version="1.0">
    <source_dir>__DEFAULT__</source_dir>
    <target_dir>__DEFAULT__</target_dir>
    <tm_dir>__DEFAULT__</tm_dir>
    <glossary_dir>__DEFAULT__</glossary_dir>
    <glossary_file>__DEFAULT__</glossary_file>
    <dictionary_dir>__DEFAULT__</dictionary_dir>
    <source_lang>en-US</source_lang>
    <target_lang>fr-FR</target_lang>
    <sentence_seg>false</sentence_seg>
    <support_default_translations>true</support_default_translations>
    <remove_tags>false</remove_tags>
  </project>
</omegat>
`;

/**
 * Lets OmegaT translate the files in `source/` of the folder `project` by what it saved of a translator's work, into `target/`.
 *
 * @returns the memory that OmegaT writes of what it used
 */
export async function translateWithOmegaT(project: string, segments: readonly Segment[]): Promise<string> {
  write(project, 'omegat.project', PROJECT);
  write(project, 'omegat/project_save.tmx', memory(segments));
  for (const folder of ['target', 'tm', 'glossary', 'dictionary']) write(project, `${folder}/.keep`, '');
  const options = ['-Djava.awt.headless=true', `-Duser.home=${project}`, '-jar', JAR];
  const mode = ['--mode=console-translate', `--config-dir=${join(project, 'settings')}`, '--quiet'];
  await promisify(execFile)('java', [...options, project, ...mode], { timeout: 60_000 });
  return readFileSync(join(project, `${basename(project)}-level2.tmx`), 'utf8');
}

/** What OmegaT saves: the tags are text. */
function memory(segments: readonly Segment[]): string {
  const variant = (tag: string, text: string) => `<tuv lang="${tag}"><seg>${xml(text)}</seg></tuv>`;
  const units = segments.map(([source, target]) => `<tu>${variant('en-US', source)}${variant('fr-FR', target)}</tu>\n`);
  const header =
    'creationtool="OmegaT" o-tmf="OmegaT TMX" adminlang="EN-US" datatype="plaintext" segtype="paragraph" srclang="en-US"';
  return `<?xml version="1.0" encoding="UTF-8"?>\n<tmx version="1.1">\n<header ${header}/>\n<body>\n${units.join('')}</body>\n</tmx>\n`;
}

function xml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
