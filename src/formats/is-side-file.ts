/** Whether the file at `path` holds texts by key, and no Markdown: JSON or YAML. What reads it is loaded only then. */
export function isSideFile(path: string): boolean {
  return /\.(?:json|ya?ml)$/i.test(path);
}
