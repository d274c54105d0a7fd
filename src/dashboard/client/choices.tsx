import { LANGUAGES, useWords } from './language.ts';
import { choose, useSetting } from './settings.ts';

const THEMES = ['system', 'light', 'dark'] as const;

/** What a reader chooses for all pages, and the way to the help. */
export function Choices({ onHelp }: { readonly onHelp: () => void }) {
  const { say, language } = useWords();
  const theme = useSetting('theme', 'system');
  return (
    <div class="choices">
      <select
        aria-label={say('language')}
        value={language}
        onChange={({ currentTarget }) => choose('language', currentTarget.value)}
      >
        {Object.entries(LANGUAGES).map(([tag, name]) => (
          <option key={tag} value={tag} lang={tag}>
            {name}
          </option>
        ))}
      </select>
      <select aria-label={say('theme')} value={theme} onChange={({ currentTarget }) => choose('theme', currentTarget.value)}>
        {THEMES.map((name) => (
          <option key={name} value={name}>
            {say(`theme.${name}`)}
          </option>
        ))}
      </select>
      <button type="button" class="round" aria-label={say('help')} onClick={onHelp}>
        ?
      </button>
    </div>
  );
}
