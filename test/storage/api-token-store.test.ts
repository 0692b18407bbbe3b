/** Tokens and request keys as both databases keep them, and what they refuse of them, whoever asks. */
import { type Kysely, sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { day, instantOf } from '#law/calendar-day';
import type { Schema } from '#storage/schema';
import type { Persistence } from '#usecases/ports';
import type { ApiToken } from '#usecases/ports/api-tokens';
import { forEachDatabase } from '../support/databases.js';
import { addDraft, sampleContents } from '../support/filings.js';
import { openPersistence } from '../support/persistence.js';
import { seededRandomness } from '../support/random.js';

const random = seededRandomness();
const uuid = () => random.uuid();
const at = (hour: number) => instantOf(Date.UTC(2026, 2, 2, hour));
const hash = () => Buffer.from(random.bytes(32)).toString('hex');

forEachDatabase((_kind, open) => {
  let persistence: Persistence;
  let db: Kysely<Schema>;
  beforeAll(async () => {
    const opened = await openPersistence(open);
    ({ persistence } = opened);
    ({ db } = opened.database);
  });

  const account = async (roles: readonly ('operator' | 'reviewer')[] = ['operator']): Promise<string> => {
    const id = uuid();
    const one = { id, mail: `${id}@example.cn`, displayName: id, passwordHash: 'hash', failedAttempts: 0 };
    await persistence.read.accounts.add({ ...one, roles, createdAt: at(0) });
    return id;
  };
  const token = (accountId: string, more: Partial<ApiToken> = {}): ApiToken => ({
    id: uuid(),
    accountId,
    name: '样例程序',
    scopes: ['filing:read', 'filing:write'],
    tokenHash: hash(),
    createdAt: at(1),
    expiresAt: at(100),
    ...more,
  });
  const added = async (accountId: string, more: Partial<ApiToken> = {}): Promise<ApiToken> => {
    const one = token(accountId, more);
    expect(await persistence.read.apiTokens.add(one)).toBe(true);
    return one;
  };

  describe('tokens', () => {
    it('come back as they were, by hash and by account, newest first', async () => {
      const { apiTokens } = persistence.read;
      const holder = await account();
      const old = await added(holder);
      const used = await added(holder, { createdAt: at(2), lastUsedOn: day('2026-03-03') });
      expect(await apiTokens.byHash(used.tokenHash)).toEqual(used);
      expect(await apiTokens.byHash(hash())).toBeUndefined();
      expect(await apiTokens.ofAccount(holder, 5)).toEqual([used, old]);
      expect(await apiTokens.ofAccount(holder, 1)).toEqual([used]);
      expect(await apiTokens.ofAccount(uuid(), 5)).toEqual([]);
    });

    it('are kept once, and the transaction can go on', async () => {
      const one = await added(await account());
      const again = await persistence.transact(async ({ apiTokens }) => [
        await apiTokens.add({ ...one, id: uuid() }),
        (await apiTokens.byHash(one.tokenHash))?.id,
      ]);
      expect(again).toEqual([false, one.id]);
    });

    it('are counted while they can be used', async () => {
      const { apiTokens } = persistence.read;
      const holder = await account();
      await added(holder, { expiresAt: at(10) });
      await added(holder, { revokedAt: at(3) });
      await added(holder);
      expect([await apiTokens.countLive(holder, at(9)), await apiTokens.countLive(holder, at(10))]).toEqual([
        2, 1,
      ]);
    });

    it('end once, for their holder alone', async () => {
      const { apiTokens } = persistence.read;
      const [holder, other] = [await account(), await account()];
      const one = await added(holder);
      expect(await apiTokens.revoke(other, one.id, at(4))).toBe(false);
      expect(await apiTokens.revoke(holder, one.id, at(4))).toBe(true);
      expect(await apiTokens.revoke(holder, one.id, at(5))).toBe(false);
      expect(await apiTokens.revoke(holder, 'not an id', at(5))).toBe(false);
      expect((await apiTokens.byHash(one.tokenHash))?.revokedAt).toBe(at(4));
    });

    it('end all together, those of others stay', async () => {
      const { apiTokens } = persistence.read;
      const [holder, other] = [await account(), await account()];
      await added(holder);
      await added(holder);
      await added(holder, { revokedAt: at(2) });
      await added(other);
      expect(await apiTokens.revokeAllOf(holder, at(6))).toBe(2);
      expect(await apiTokens.countLive(holder, at(6))).toBe(0);
      expect(await apiTokens.countLive(other, at(6))).toBe(1);
    });

    it('remember the day of their use', async () => {
      const one = await added(await account());
      await persistence.read.apiTokens.markUsed(one.id, day('2026-03-05'));
      expect((await persistence.read.apiTokens.byHash(one.tokenHash))?.lastUsedOn).toBe('2026-03-05');
    });

    it('have names nobody can read in the table', async () => {
      const { id } = await added(await account(), { name: '样例可读' });
      const row = await db.selectFrom('api_token').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
      expect(row.name_sealed.includes('样例可读')).toBe(false);
    });

    it('wait sealed on a page, and what was not sealed here does not open', () => {
      const { apiTokens } = persistence.read;
      const pending = {
        accountId: uuid(),
        token: 'vcpf_x',
        name: '样例',
        scopes: ['filing:read'],
        days: 90,
        passwordMark: hash(),
        until: at(2),
      } as const;
      const sealed = apiTokens.sealPending(pending);
      expect(apiTokens.openPending(sealed)).toEqual(pending);
      expect(sealed).not.toContain('vcpf_x');
      for (const other of ['', 'x', `${sealed.slice(0, -2)}AA`]) {
        expect(apiTokens.openPending(other)).toBeUndefined();
      }
    });
  });

  describe('the database refuses', () => {
    it.each([
      ['a wider scope', `scopes = array['filing:read', 'filing:validate', 'filing:write']`],
      ['a later end', `expires_at = expires_at + interval '1 day'`],
      ['another holder', `account_id = gen_random_uuid()`],
      ['another secret', `token_hash = repeat('0', 64)`],
    ])('%s of a token that was made', async (_what, change) => {
      const { id } = await added(await account(), { scopes: ['filing:read'] });
      const attack = sql.raw(`update api_token set ${change} where id = '${id}'`);
      await expect(attack.execute(db)).rejects.toThrow('only ends');
    });

    it('a revoked token that works again', async () => {
      const { id } = await added(await account(), { revokedAt: at(3) });
      const attack = sql.raw(`update api_token set revoked_at = null where id = '${id}'`);
      await expect(attack.execute(db)).rejects.toThrow('only ends');
    });

    it.each([
      ['for more than a year', { expiresAt: instantOf(Date.UTC(2027, 2, 4)) }, 'api_token_ends'],
      ['that never ends', { expiresAt: at(1) }, 'api_token_ends'],
      ['without a scope', { scopes: [] }, 'scopes'],
      ['kept in the clear', { tokenHash: 'vcpf_secret' }, 'token_hash'],
    ] as const)('a token %s', async (_what, more, constraint) => {
      const one = token(await account(), more);
      await expect(persistence.read.apiTokens.add(one)).rejects.toThrow(constraint);
    });

    it('a token of staff, also of staff who are operators besides', async () => {
      for (const roles of [['reviewer'], ['operator', 'reviewer']] as const) {
        const one = token(await account(roles));
        await expect(persistence.read.apiTokens.add(one)).rejects.toThrow('only an operator');
      }
    });
  });

  describe('keys of requests', () => {
    const clock = { now: () => at(1), machineNow: () => at(1) };
    const draftOf = async (accountId: string) =>
      addDraft(
        { persistence, randomness: random, clock },
        { accountId, roles: ['operator'] },
        sampleContents(1),
      );

    it('know the same request again, and another one under the same key', async () => {
      const { filingKeys } = persistence.read;
      const [holder, other] = [await account(), await account()];
      const draftId = await draftOf(holder);
      await filingKeys.keep({ accountId: holder, key: 'k-1', body: '{"a":1}', draftId, at: at(2) });
      expect(await filingKeys.find(holder, 'k-1', '{"a":1}')).toEqual({ draftId, same: true });
      expect(await filingKeys.find(holder, 'k-1', '{"a":2}')).toEqual({ draftId, same: false });
      expect(await filingKeys.find(holder, 'k-2', '{"a":1}')).toBeUndefined();
      expect(await filingKeys.find(other, 'k-1', '{"a":1}')).toBeUndefined();
    });

    it('stand for one request: the database refuses a second, and any change', async () => {
      const { filingKeys } = persistence.read;
      const holder = await account();
      const entry = { accountId: holder, key: 'k', body: 'b', draftId: await draftOf(holder), at: at(2) };
      await filingKeys.keep(entry);
      await expect(filingKeys.keep(entry)).rejects.toThrow('filing_key_pkey');
      const attack = sql.raw(`update filing_key set key = 'x' where account_id = '${holder}'`);
      await expect(attack.execute(db)).rejects.toThrow('append-only');
    });

    it('go with a draft that is thrown away', async () => {
      const { filingKeys, drafts } = persistence.read;
      const holder = await account();
      const draftId = await draftOf(holder);
      await filingKeys.keep({ accountId: holder, key: 'k', body: 'b', draftId, at: at(2) });
      await drafts.remove(draftId);
      expect(await filingKeys.find(holder, 'k', 'b')).toBeUndefined();
    });
  });
});
