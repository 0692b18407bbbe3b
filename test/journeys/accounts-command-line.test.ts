import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { argon2Hasher } from '#adapters/argon2-hasher';
import { portalKeys } from '#adapters/key-files';
import { openDatabase } from '#storage/database';
import { createPersistence } from '#storage/persistence';
import { createVault } from '#storage/vault';
import { resetPassword } from '#usecases/accounts/reset-password';
import { signIn } from '#usecases/accounts/sign-in';
import { instantOf } from '#law/calendar-day';
import { forEachDatabase } from '../support/databases.js';
import { seededRandomness } from '../support/random.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

type Run = { readonly code: number; readonly said: string };

/** The command as the person on the server types it, from the sources. */
function run(env: Readonly<Record<string, string>>, ...words: readonly string[]): Promise<Run> {
  const program = join(root, 'src/cli/create-administrator.ts');
  const { PATH, HOME } = process.env;
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      ['--conditions=source', '--import', 'tsx', program, ...words],
      { cwd: root, env: { PATH, HOME, ...env } },
      (_error, stdout, stderr) => resolve({ code: child.exitCode ?? -1, said: stdout + stderr }),
    );
  });
}

forEachDatabase((kind, open) => {
  let keysDir: string;
  beforeAll(async () => {
    keysDir = await mkdtemp(join(tmpdir(), 'vcp-keys-'));
  });
  afterAll(() => rm(keysDir, { recursive: true, force: true }));

  it('makes the first administrator, who sets the password by the link and signs in', async () => {
    const { options, close } = await open();
    // The command opens the database itself, and the embedded one serves one process.
    if (kind === 'embedded') await close();
    const env = {
      KEYS_DIR: keysDir,
      PUBLIC_URL: 'https://filing.example',
      SMTP_URL: 'smtp://127.0.0.1:1',
      MAIL_FROM: 'filing@authority.example',
      ...(options.url === undefined ? { DATA_DIR: options.dataDir ?? '' } : { DATABASE_URL: options.url }),
    };
    const mail = 'administrator@authority.example';
    const missing = await run(env, '--mail', mail);
    expect(missing).toMatchObject({ code: 1, said: expect.stringContaining('--name is missing') as string });
    const made = await run(env, '--mail', mail, '--name', '管理员');
    const token = /https:\/\/filing\.example\/account\/reset\/([\w-]{43})\n/.exec(made.said)?.[1] ?? '';
    expect(made).toMatchObject({ code: 0 });

    const database = await openDatabase(options);
    const vault = createVault((await portalKeys(keysDir)).data);
    const machineNow = () => instantOf(Date.now());
    const deps = {
      persistence: createPersistence({ db: database.db, vault }),
      clock: { now: machineNow, machineNow },
      randomness: seededRandomness(),
      passwords: argon2Hasher,
      composeMail: () => ({ subject: '', text: '' }),
    };
    expect(await resetPassword(deps, { token, password: 'correct horse battery' })).toEqual({
      kind: 'changed',
    });
    const answer = await signIn(deps, { mail, password: 'correct horse battery' });
    await database.close();
    expect(answer.kind === 'signed-in' && answer.account.roles).toEqual(['administrator']);
    const again = await run(env, '--mail', mail, '--name', '管理员');
    expect(again).toMatchObject({ code: 1, said: expect.stringContaining('an account already') as string });
  }, 90_000);
});
