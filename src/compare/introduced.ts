/**
 * For each text of the newest of several versions of a document, the oldest version that holds it without a break up to
 * the newest: the one that introduced it as it stands. `versions` hold keys of texts, newest first.
 */
export function introduced(versions: readonly (readonly string[])[]): readonly number[] {
  const [newest = [], ...older] = versions;
  const sets = older.map((version) => new Set(version));
  return newest.map((key) => {
    const broken = sets.findIndex((set) => !set.has(key));
    return broken < 0 ? sets.length : broken;
  });
}
