import type { Assets } from './visit.js';

/** Reads `dist/assets/assets.json`; throws when it names fewer files than a page needs. */
export function parseAssets(manifestText: string): Assets {
  const manifest: unknown = JSON.parse(manifestText);
  const address = (name: string): string => {
    const found = typeof manifest === 'object' && manifest !== null ? Reflect.get(manifest, name) : undefined;
    if (typeof found !== 'string') {
      throw new Error(`assets.json does not name ${name}: run the build of the assets again`);
    }
    return found;
  };
  return {
    css: address('css'),
    js: address('js'),
    jsEnabled: address('jsEnabled'),
    icon: address('icon'),
  };
}
