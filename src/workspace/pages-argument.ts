/** The first argument of a thread of our command that makes pages: see `page-thread.ts`. No user gives it. */
export const PAGES_ARGUMENT = '__pages';
