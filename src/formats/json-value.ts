import { InputError } from '../model/errors.ts';
import { isLocale, type Locale } from '../model/locale.ts';
import { printable } from '../text/printable.ts';

/** Characters of a text that a message shows. */
const SHOWN = 40;

/** The file that a value is from. */
export interface JsonOrigin {
  /** As messages name it. */
  readonly file: string;
  /** What to do when it is not what it should be. */
  readonly cure: string;
}

/** A value of a JSON file that may be anybody's: it is what it is asked for, or the file is refused with the place. */
export class JsonValue {
  private readonly value: unknown;
  private readonly origin: JsonOrigin;
  /** In the file: `findings[3].severity`; empty for all of it. */
  private readonly place: string;

  constructor(value: unknown, origin: JsonOrigin, place = '') {
    this.value = value;
    this.origin = origin;
    this.place = place;
  }

  /** A field of an object; one that is not there is no value of any kind. */
  field(name: string): JsonValue {
    if (typeof this.value !== 'object' || this.value === null || Array.isArray(this.value)) this.refuse('an object');
    const value: unknown = Object.hasOwn(this.value, name) ? Reflect.get(this.value, name) : undefined;
    return new JsonValue(value, this.origin, this.place === '' ? name : `${this.place}.${name}`);
  }

  list<T>(of: (item: JsonValue) => T): readonly T[] {
    if (!Array.isArray(this.value)) this.refuse('a list');
    return this.value.map((item: unknown, at) => of(new JsonValue(item, this.origin, `${this.place}[${at}]`)));
  }

  orNull<T>(of: (own: JsonValue) => T): T | null {
    return this.value === null ? null : of(this);
  }

  text(): string {
    return typeof this.value === 'string' ? this.value : this.refuse('a text');
  }

  flag(): boolean {
    return typeof this.value === 'boolean' ? this.value : this.refuse('`true` or `false`');
  }

  /** A whole number from 0 on. */
  count(): number {
    const { value } = this;
    return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : this.refuse('a whole number');
  }

  oneOf<T extends string | number>(values: readonly T[]): T {
    const known = values.find((value) => value === this.value);
    return known ?? this.refuse(values.map((value) => `\`${value}\``).join(' or '));
  }

  locale(): Locale {
    const { value } = this;
    return typeof value === 'string' && isLocale(value) ? value : this.refuse('a language tag such as `fr-FR`');
  }

  private refuse(expected: string): never {
    const where = this.place === '' ? '' : ` for \`${this.place}\``;
    const { file, cure } = this.origin;
    throw new InputError(`${file}: Expected ${expected}${where}, found ${shown(this.value)}; ${cure}`);
  }
}

function shown(value: unknown): string {
  if (value === undefined) return 'none';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'an object';
  const text = printable(String(value));
  return `\`${text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text}\``;
}
