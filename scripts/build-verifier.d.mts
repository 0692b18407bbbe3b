/** Writes the verifiers into `outDir`. */
export function buildVerifier(options: { readonly outDir: string }): Promise<void>;
