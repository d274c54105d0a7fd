/** The first argument of a thread of our command that makes pages: see `page-thread.ts`. No user gives it, nor the next. */
export const PAGES_ARGUMENT = '__pages';
/** The first argument of a thread of our command that compares documents: see `status-thread.ts`. */
export const STATUS_ARGUMENT = '__status';
