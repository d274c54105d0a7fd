import { useWords } from './language.ts';
import { ask } from './route.ts';

/** What a choice may be, and how it is called. */
export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** A choice that the address keeps. */
export function Select({
  name,
  label,
  value,
  choices,
}: {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly choices: readonly Choice[];
}) {
  return (
    <label class="field">
      <span>{label}</span>
      <select value={value} onChange={({ currentTarget }) => ask({ [name]: currentTarget.value })}>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </label>
  );
}

/** A text to look for that the address keeps. */
export function TextFilter({ value }: { readonly value: string }) {
  const { say } = useWords();
  return (
    <label class="field grow">
      <span>{say('filter')}</span>
      <input
        id="filter"
        type="search"
        autocomplete="off"
        spellcheck={false}
        placeholder={say('filter.text')}
        value={value}
        onInput={({ currentTarget }) => ask({ q: currentTarget.value })}
      />
    </label>
  );
}
