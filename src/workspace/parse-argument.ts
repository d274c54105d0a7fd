/** The first argument that makes our command parse standard input and nothing else: see `parse-process.ts`. No user gives it. */
export const PARSE_ARGUMENT = '__parse';
