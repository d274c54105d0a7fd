/** Where a store is: a file of SQLite, or the address of a Postgres database. The address may hold a password: it is never shown. */
export type StorePlace = { readonly type: 'file'; readonly path: string } | { readonly type: 'database'; readonly url: string };
