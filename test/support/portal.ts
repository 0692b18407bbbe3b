/**
 * The whole portal on a real database, with a clock that stands still: what the journeys drive.
 *
 *     const portal = await openTestPortal(open);
 *     const operator = await portal.signedIn('operator');
 *     const page = await operator.get('/filings');
 */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Actor, Role } from '#dossier/actor';
import { type App, type AppOptions, createApp } from '#app/app';
import { type Config, readConfig } from '#app/config';
import type { Randomness } from '#usecases/ports';
import { type FixedClock, fixedClock } from './clock.js';
import type { OpenTestDatabase } from './databases.js';
import { Visitor } from './visitor.js';

export type TestPortal = App & {
  readonly clock: FixedClock;
  /** A browser nobody has signed in with. */
  visitor(): Visitor;
  /** A new account with these roles. */
  account(...roles: readonly Role[]): Promise<TestAccount>;
  /** A browser signed in to a new account, through the sign-in page. */
  signedIn(...roles: readonly Role[]): Promise<Visitor & { readonly account: TestAccount }>;
};

export type TestAccount = { readonly mail: string; readonly password: string; readonly actor: Actor };

export type TestPortalOptions = {
  readonly at?: string;
  readonly demonstration?: boolean;
  /** Real randomness, unless a test has to be repeatable to the letter. */
  readonly randomness?: Randomness;
  readonly config?: Partial<Config>;
  /** Where the log goes, which is silent unless `config` sets a level. */
  readonly logDestination?: NonNullable<AppOptions['logDestination']>;
};

const password = 'Sample-password-2026';
let passwordHash: Promise<string> | undefined;

/** Built assets are not needed to test pages: their names are. */
const assetsDir = join(import.meta.dirname, '..', 'fixtures', 'assets');

export async function openTestPortal(
  open: OpenTestDatabase,
  {
    at = '2026-03-02T09:00:00+08:00',
    demonstration = false,
    config = {},
    ...replaced
  }: TestPortalOptions = {},
): Promise<TestPortal> {
  const clock = fixedClock(at);
  const database = await open();
  const result = readConfig({ LOG_LEVEL: 'silent' });
  if (!result.ok) throw new Error(result.faults.join('; '));
  const keysDir = mkdtempSync(join(tmpdir(), 'portal-keys-'));
  const app = await createApp(
    { ...result.config, demonstration, keysDir, ...config },
    { machineNow: () => clock.machineNow(), assetsDir, database, ...replaced },
  );
  const account = async (...roles: readonly Role[]) => addAccount(app, roles);
  const visitor = () => new Visitor(app.web, app.portal.publicUrl);
  return {
    ...app,
    clock,
    visitor,
    account,
    signedIn: async (...roles) => {
      const made = await account(...roles);
      const browser = visitor();
      await browser.signIn(made.mail, made.password);
      return Object.assign(browser, { account: made });
    },
  };
}

async function addAccount({ portal }: App, roles: readonly Role[]): Promise<TestAccount> {
  passwordHash ??= portal.passwords.hash(password);
  const id = portal.randomness.uuid();
  const mail = `${id.slice(0, 8)}@sample.example`;
  const createdAt = portal.clock.machineNow();
  await portal.persistence.read.accounts.add({
    id,
    mail,
    displayName: mail,
    roles,
    passwordHash: await passwordHash,
    mailVerifiedAt: createdAt,
    failedAttempts: 0,
    createdAt,
  });
  return { mail, password, actor: { accountId: id, roles } };
}
