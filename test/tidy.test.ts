/**
 * The house rules that no linter knows. Each says what to do instead, and is tried on a planted fault first, so that
 * a rule that has gone blind is noticed. Exceptions are folders, never files: a list of files becomes the rule.
 */
import { describe, expect, it } from 'vitest';

import { importsOf, reachableFrom, readTree, type SourceFile } from './support/source-tree.js';

interface Rule {
  readonly name: string;
  readonly remedy: string;
  readonly appliesTo: (path: string) => boolean;
  /** What is wrong in the file, a few words each. */
  readonly faults: (file: SourceFile) => readonly string[];
  readonly planted: SourceFile;
}

const isCode = (path: string): boolean => /^(src|test|scripts|sandbox|bench)\/.*[.](ts|tsx|mjs)$/.test(path);
const isTest = (path: string): boolean => path.startsWith('test/') || /[.]test[.]tsx?$/.test(path);
const isDocument = (path: string): boolean => path.endsWith('.md') && !path.startsWith('test/fixtures/');
/** Built here, so that this file does not break its own rules. */
const words = (...parts: string[]): string => parts.join('');

const unfinished = new RegExp(words('\\b(TO', 'DO|FIX', 'ME|XX', 'X)\\b(?!\\(#\\d+\\))'));

function linesOf(text: string): readonly string[] {
  return text.replace(/\n$/, '').split('\n');
}

function longerThan(max: number): Rule['faults'] {
  return ({ text }) => {
    const lines = linesOf(text).length;
    return lines > max ? [`${lines} lines`] : [];
  };
}

/** The lines with `pattern`, comments aside. */
function linesWith(pattern: RegExp): Rule['faults'] {
  return ({ text }) =>
    linesOf(text).flatMap((line, index) =>
      pattern.test(line) && !/^\s*(\/\/|\*|\/\*)/.test(line) ? [`line ${index + 1}: ${line.trim()}`] : [],
    );
}

const rules: readonly Rule[] = [
  {
    name: 'files of code have at most 400 lines',
    remedy: 'give the second idea in it a file of its own',
    appliesTo: (path) => isCode(path) && !path.startsWith('src/law/calendar/'),
    faults: longerThan(400),
    planted: { path: 'src/law/a.ts', text: 'const a = 1;\n'.repeat(401) },
  },
  {
    name: 'time and chance are arguments',
    remedy:
      'take the clock or the randomness from Deps; only the start (src/*.ts, adapters, cli) reads the machine',
    appliesTo: (path) => /^src\/(?!adapters\/|cli\/)[^/]+\//.test(path) && isCode(path) && !isTest(path),
    faults: linesWith(/new Date\(\s*\)|\bDate\.now\b|\bMath\.random\b|\bperformance\.now\b/),
    planted: { path: 'src/law/a.ts', text: 'const now = new Date();\n' },
  },
  {
    name: 'exports are named',
    remedy: 'export by name; tools whose configuration must be a default stand at the root',
    appliesTo: isCode,
    faults: linesWith(/^export default\b/),
    planted: { path: 'src/web/a.ts', text: words('export', ' default 1;') },
  },
  {
    name: 'no barrels',
    remedy: 'import from the file that has it',
    appliesTo: isCode,
    faults: ({ path, text }) => [
      ...(/\/index[.]\w+$/.test(path) ? ['an index file'] : []),
      ...linesOf(text).filter((line) => line.startsWith('export *')),
    ],
    planted: { path: 'src/web/a.ts', text: words('export', " * from './b.js';") },
  },
  {
    name: 'an unfinished thing names its issue',
    remedy: words('do it now, or write TO', 'DO(#12): what is missing'),
    appliesTo: (path) => isCode(path) || isDocument(path),
    faults: ({ text }) => linesOf(text).filter((line) => unfinished.test(line)),
    planted: { path: 'src/web/a.ts', text: words('// TO', 'DO: later') },
  },
  {
    name: 'names say the idea',
    remedy: 'name the file after its main export',
    appliesTo: isCode,
    faults: ({ path }) =>
      path.split('/').filter((part) => /^(utils?|misc|common|commons|helpers?|shared|lib)([.]|$)/.test(part)),
    planted: { path: 'src/web/utils.ts', text: '' },
  },
  {
    name: 'names are in kebab-case',
    remedy: 'small letters, digits and hyphens: register-read.ts',
    appliesTo: isCode,
    faults: ({ path }) =>
      path.split('/').filter((part) => !/^[a-z0-9]+(-[a-z0-9]+)*([.][a-z]+)*$/.test(part)),
    planted: { path: 'src/web/RegisterRead.ts', text: '' },
  },
  {
    name: 'the first documents are short',
    remedy: 'at most 150 lines; move detail to docs/ and link to it',
    appliesTo: (path) => /^(README|ARCHITECTURE)[^/]*[.]md$/.test(path),
    faults: longerThan(150),
    planted: { path: 'README.md', text: 'line\n'.repeat(151) },
  },
  {
    name: 'a decision record is a page',
    remedy: '30 to 60 lines: the question, the choice, its consequences, also the disliked ones',
    appliesTo: (path) => /^docs\/decisions\/\d{4}-.*[.]md$/.test(path),
    faults: ({ text }) => {
      const lines = linesOf(text).length;
      return lines < 30 || lines > 60 ? [`${lines} lines`] : [];
    },
    planted: { path: 'docs/decisions/0001-a.md', text: '# A\n' },
  },
  {
    name: 'a document has one title',
    remedy: 'exactly one line beginning with "# "',
    appliesTo: isDocument,
    faults: ({ text }) => {
      const prose = text.replaceAll(/^```[\s\S]*?^```/gm, '');
      const titles = linesOf(prose).filter((line) => line.startsWith('# ')).length;
      return titles === 1 ? [] : [`${titles} titles`];
    },
    planted: { path: 'docs/a.md', text: '# One\n\n# Two\n' },
  },
  {
    name: 'nothing of one machine or one registry',
    remedy: 'leave out the address; npm and the reader have their own',
    appliesTo: () => true,
    faults: linesWith(
      new RegExp(
        [
          words('registry[.]npm', 'js[.]org'),
          words('npm', 'mirror[.]com'),
          words('registry[.]yarn', 'pkg[.]com'),
          words('/wo', 'rk/(main|shared)'),
          words('(^|[^\\w.])/ro', 'ot/'),
          words('(^|[^\\w.])/ho', 'me/\\w'),
          words('/Us', 'ers/\\w'),
        ].join('|'),
      ),
    ),
    planted: { path: 'package-lock.json', text: words('"resolved": "https://registry', '.npmjs.org/a"') },
  },
  {
    name: 'other rooms are imported by #',
    remedy:
      "import '#law/citation', not '../law/citation.js' (a .tsx file, which # does not reach, by its path)",
    appliesTo: (path) => /^(src\/[^/]+|test|sandbox|bench)\//.test(path) && isCode(path),
    faults: (file) =>
      importsOf(file).flatMap(({ specifier, to }) => {
        const isByPath = specifier.startsWith('.') && to !== undefined && to.endsWith('.ts');
        return isByPath && to.startsWith('src/') && roomOf(to) !== roomOf(file.path) && hasAlias(to)
          ? [specifier]
          : [];
      }),
    planted: { path: 'src/web/a.ts', text: words('import', " { day } from '../law/calendar-day.js';") },
  },
];

/** `law` of src/law/..., empty for the files beside the rooms and outside src. */
function roomOf(path: string): string {
  return /^src\/([^/]+)\//.exec(path)?.[1] ?? (path.startsWith('src/') ? 'start' : '');
}

function hasAlias(path: string): boolean {
  return aliases.includes(`#${roomOf(path)}/*`);
}

const tree = readTree();
const packageJson = tree.find((file) => file.path === 'package.json')?.text ?? '{}';
const aliases = Object.keys((JSON.parse(packageJson) as { imports: object }).imports);

describe('the tree', () => {
  it('was found', () => {
    expect(tree.filter((file) => isCode(file.path)).length).toBeGreaterThan(60);
  });

  describe.each(rules)('$name', ({ remedy, appliesTo, faults, planted }) => {
    it('sees a planted fault', () => {
      expect(appliesTo(planted.path) && faults(planted).length > 0).toBe(true);
    });

    it('holds', () => {
      const found = tree
        .filter((file) => appliesTo(file.path))
        .flatMap((file) => faults(file).map((fault) => `${file.path}: ${fault} (${remedy})`));
      expect(found).toEqual([]);
    });
  });
});

describe('every file of the product is used', () => {
  const imports = tree.filter((file) => isCode(file.path)).flatMap(importsOf);
  const isStart = (path: string): boolean =>
    path === 'src/main.ts' ||
    path === 'src/verifier/main.ts' ||
    /^(src\/cli|test|scripts|bench|sandbox)\//.test(path) ||
    isTest(path);
  const starts = tree.map((file) => file.path).filter((path) => isCode(path) && isStart(path));
  // The browser's scripts are bundled by name.
  const isProduct = (path: string): boolean =>
    /^src\/(?!(web\/assets|verifier\/page)\/)/.test(path) && isCode(path);

  it('sees a file that nobody imports', () => {
    const lonely = { path: 'src/law/lonely.ts', text: "import { day } from '#law/calendar-day';" };
    const reached = reachableFrom(starts, [...imports, ...importsOf(lonely)]);
    expect([reached.has('src/law/lonely.ts'), reached.has('src/law/calendar-day.ts')]).toEqual([false, true]);
  });

  it('holds', () => {
    const reached = reachableFrom(starts, imports);
    const unused = tree.map((file) => file.path).filter((path) => isProduct(path) && !reached.has(path));
    expect(unused, 'nothing leads here: delete the file, or use it').toEqual([]);
  });
});

describe('the lock file', () => {
  /**
   * npm forgets the packages of other systems when it writes the lock beside an installed node_modules, or when the
   * registry lacks them for a version; `npm ci` then refuses to install.
   */
  it('knows the packages of every system', () => {
    const lock = JSON.parse(tree.find((file) => file.path === 'package-lock.json')?.text ?? '{}') as {
      packages: Record<string, { optionalDependencies?: Record<string, string> }>;
    };
    const missing = Object.entries(lock.packages).flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter(
        (name) =>
          !(`${path}/node_modules/${name}` in lock.packages) && !(`node_modules/${name}` in lock.packages),
      ),
    );
    expect(missing, 'write it anew: rm -rf node_modules package-lock.json && npm install').toEqual([]);
  });
});
