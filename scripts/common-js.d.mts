export declare function withConstantImports(text: string): string;
export declare function requireNoCircles(metafile: {
  readonly outputs: Readonly<Record<string, { readonly imports: readonly { readonly path: string; readonly kind: string }[] }>>;
}): void;
