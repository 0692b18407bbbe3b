/** The files of this repository as text, and who imports whom; for the tests about the code itself. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface SourceFile {
  /** From the root of the repository, with slashes. */
  readonly path: string;
  readonly text: string;
}

export interface Import {
  readonly from: string;
  /** As written: `#law/citation`, `./state.js`, `hono`. */
  readonly specifier: string;
  /** The file it leads to, when it is one of ours. */
  readonly to: string | undefined;
}

const root = fileURLToPath(new URL('../..', import.meta.url));
const notOurs = new Set(['node_modules', 'dist', 'data', '.git', 'test-results', '.cache']);
const textual = /[.](ts|tsx|mjs|js|json|md|scss|sql|html|yml|yaml)$|^[^.]+$|^[.][a-z]+(ignore|config|rc)$/;

/** Every text file, except what is installed, built or stored. */
export function readTree(): readonly SourceFile[] {
  return namesUnder(root).map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
}

function namesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (notOurs.has(entry.name)) return [];
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return namesUnder(path);
    return entry.isFile() && textual.test(entry.name) ? [relative(root, path).replaceAll('\\', '/')] : [];
  });
}

const importing = [
  /\b(?:import|export)\b[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]/g,
  /\bimport\s*\(?\s*['"]([^'"]+)['"]/g,
  /\bnew URL\(\s*['"](\.[^'"]+)['"],\s*import\.meta\.url/g,
];

export function importsOf(file: SourceFile): readonly Import[] {
  return importing.flatMap((pattern) =>
    [...file.text.matchAll(pattern)].flatMap(([, specifier]) =>
      specifier === undefined ? [] : [{ from: file.path, specifier, to: resolveOurs(file.path, specifier) }],
    ),
  );
}

function resolveOurs(from: string, specifier: string): string | undefined {
  const alias = /^#([a-z]+)\/(.+)$/.exec(specifier);
  const base =
    alias !== null
      ? join('src', alias[1] === 'app' ? '' : (alias[1] ?? ''), alias[2] ?? '')
      : specifier.startsWith('.')
        ? join(dirname(from), specifier)
        : undefined;
  if (base === undefined) return undefined;
  const stem = base.replaceAll('\\', '/').replace(/[.]js$/, '');
  return [base, `${stem}.ts`, `${stem}.tsx`].find(
    (path) => /[.]\w+$/.test(path) && existsSync(join(root, path)),
  );
}

/** The files that can be reached from `starts`, themselves included. */
export function reachableFrom(starts: readonly string[], imports: readonly Import[]): ReadonlySet<string> {
  const next = new Map<string, string[]>();
  for (const { from, to } of imports) if (to !== undefined) next.set(from, [...(next.get(from) ?? []), to]);
  const reached = new Set<string>();
  const waiting = [...starts];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (reached.has(path)) continue;
    reached.add(path);
    waiting.push(...(next.get(path) ?? []));
  }
  return reached;
}
