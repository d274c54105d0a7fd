import { useEffect, useState } from 'preact/hooks';
import { LONGEST_SEARCH } from '../../text/search-text.ts';
import { useWords } from './language.ts';
import { listAddress, type Route } from './route.ts';

/** The field in the header: what is typed is looked for when Enter is pressed, with the filters of a search that is shown. */
export function SearchField({ route: { page, query } }: { readonly route: Route }) {
  const { say } = useWords();
  const asked = page === 'search' ? (query.get('q') ?? '').slice(0, LONGEST_SEARCH) : '';
  const [text, setText] = useState(asked);
  useEffect(() => setText(asked), [asked, page]);
  const filters = page === 'search' ? { locale: query.get('locale'), status: query.get('status') } : {};
  const search = (event: KeyboardEvent) => {
    // Enter also ends the input of a Japanese or Chinese word.
    if (event.key === 'Enter' && !event.isComposing) location.hash = listAddress('search', { q: text, ...filters });
  };
  return (
    <div class="search" role="search">
      <input
        id="search"
        type="search"
        dir="auto"
        autocomplete="off"
        maxlength={LONGEST_SEARCH}
        spellcheck={false}
        enterkeyhint="search"
        aria-label={say('search.label')}
        placeholder={say('search.label')}
        value={text}
        onInput={({ currentTarget }) => setText(currentTarget.value)}
        onKeyDown={search}
      />
    </div>
  );
}

/** Puts the cursor into the field, to type something else. */
export function focusSearch(): void {
  const field = document.getElementById('search');
  if (!(field instanceof HTMLInputElement)) return;
  field.focus();
  field.select();
}
