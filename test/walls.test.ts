import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';

const home = fileURLToPath(new URL('..', import.meta.url));

/** Runs the walls over a small tree with exactly these files. */
async function wallsOver(
  files: Record<string, string>,
  floor = 1,
): Promise<{ status: number | null; said: string }> {
  const root = await mkdtemp(join(tmpdir(), 'vcp-walls-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  await symlink(join(home, 'node_modules'), join(root, 'node_modules'));
  for (const [path, source] of Object.entries({ 'package.json': packageJson, ...files })) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), source);
  }
  const script = join(home, 'scripts', 'walls.mjs');
  const run = spawnSync(process.execPath, [script, '--root', root, '--floor', String(floor)], {
    encoding: 'utf8',
  });
  return { status: run.status, said: run.stdout + run.stderr };
}

const packageJson = JSON.stringify({
  type: 'module',
  imports: Object.fromEntries(
    ['law', 'dossier', 'storage', 'usecases', 'web'].map((room) => [`#${room}/*`, `./src/${room}/*.ts`]),
  ),
  dependencies: { kysely: '*', hono: '*' },
  devDependencies: { vitest: '*' },
});

const decide = {
  'src/dossier/decide.ts': 'export type Event = { kind: string };\nexport const decide = 1;\n',
};

describe('the walls', () => {
  it.each([
    ['law uses a node module', { 'src/law/a.ts': "import 'node:fs';\n" }, 'law keeps to its wall'],
    [
      'log uses a package',
      { 'src/log/a.ts': "import { sql } from 'kysely';\nsql;\n" },
      'log keeps to its wall',
    ],
    ['web uses kysely', { 'src/web/a.ts': "import { sql } from 'kysely';\nsql;\n" }, 'web keeps to its wall'],
    [
      'web uses storage, for a type only',
      {
        'src/web/a.ts': "import type { Row } from '#storage/b';\nexport type A = Row;\n",
        'src/storage/b.ts': 'export type Row = 1;\n',
      },
      'web keeps to its wall',
    ],
    [
      'storage decides',
      { ...decide, 'src/storage/a.ts': "import { decide } from '#dossier/decide';\ndecide;\n" },
      'storage may only "import type" from there',
    ],
    [
      'a use case reads the configuration',
      {
        'src/config.ts': 'export const a = 1;\n',
        'src/usecases/a.ts': "import { a } from '../config.js';\na;\n",
      },
      'nothing imports the start',
    ],
    [
      'the product uses a stand-in',
      {
        'sandbox/mail.ts': 'export const a = 1;\n',
        'src/app.ts': "import { a } from '../sandbox/mail.js';\na;\n",
      },
      'src stands alone',
    ],
    [
      'two files import each other',
      {
        'src/law/a.ts': "import { b } from './b.js';\nexport const a = () => b;\n",
        'src/law/b.ts': "import { a } from './a.js';\nexport const b = () => a;\n",
      },
      'no circles',
    ],
    ['a file is missing', { 'src/law/a.ts': "import { b } from './gone.js';\nb;\n" }, 'everything resolves'],
    [
      'the product uses a tool of the tests',
      { 'src/app.ts': "import { it } from 'vitest';\nit;\n" },
      'only declared',
    ],
  ])('fall when %s', async (_, files, said) => {
    const result = await wallsOver(files);
    expect(result.said).toContain(said);
    expect(result.status).toBe(1);
  });

  it('stand when the rooms keep to the table', async () => {
    const result = await wallsOver({
      ...decide,
      'src/law/a.ts': 'export const a = 1;\n',
      'src/usecases/b.ts':
        "import { a } from '#law/a';\nimport { decide } from '#dossier/decide';\na + decide;\n",
      'src/storage/c.ts': "import type { Event } from '#dossier/decide';\nexport type C = Event;\n",
      'src/law/a.test.ts': "import { readFileSync } from 'node:fs';\nreadFileSync;\n",
    });
    expect(result).toEqual({ status: 0, said: '5 files, 0 violations\n' });
  });

  it('fall when nothing could be read', async () => {
    const result = await wallsOver({ 'src/law/a.ts': 'export const a = 1;\n' }, 10);
    expect(result.said).toContain('Too few files');
    expect(result.status).toBe(1);
  });
});
