/**
 * A run of words in a comparison of two texts. The `same` and `removed` runs joined are the old text, the `same` and
 * `added` runs joined the new one.
 */
export interface WordChange {
  readonly type: 'same' | 'added' | 'removed';
  readonly text: string;
}
