// The package has no types of its own. Told here: what is used of it.

declare module 'xliff/jsToXliff12' {
  const jsToXliff12: (
    model: object,
    options: { readonly indent: string },
    done: (error: Error | null, xml: string) => void,
  ) => void;
  // biome-ignore lint/style/noDefaultExport: it is what the package has
  export default jsToXliff12;
}

declare module 'xliff/js2xliff' {
  const js2xliff: (
    model: object,
    options: { readonly indent: string; readonly targetXliffVersion: string },
    done: (error: Error | null, xml: string) => void,
  ) => void;
  // biome-ignore lint/style/noDefaultExport: it is what the package has
  export default js2xliff;
}

declare module 'xliff/xliff12ToJs' {
  const xliff12ToJs: (xml: string, options: object, done: (error: Error | null, model: unknown) => void) => void;
  // biome-ignore lint/style/noDefaultExport: it is what the package has
  export default xliff12ToJs;
}

declare module 'xliff/xliff2js' {
  const xliff2js: (xml: string, options: object, done: (error: Error | null, model: unknown) => void) => void;
  // biome-ignore lint/style/noDefaultExport: it is what the package has
  export default xliff2js;
}
