/** See build-assets.mjs. */
export function buildAssets(options?: {
  outDir?: string;
  dev?: boolean;
}): Promise<{ address: string; brotliBytes: number }[]>;
