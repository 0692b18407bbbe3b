/** A register that was signed under one name and key is never continued under another. */
import { beforeAll, expect, it } from 'vitest';
import { ed25519Signer, type NoteSigner } from '#log/signer';
import { checkLogIdentity } from '#usecases/check-log-identity';
import { recordFiling } from '#usecases/decide-case';
import { forEachDatabase } from '../support/databases.js';
import { preparedFiling, valueOf } from '../support/filings.js';
import { type TestPortal, openTestPortal } from '../support/portal.js';

const anotherKey = new Uint8Array(32).fill(7);
const identityOf = ({ name, vkey }: NoteSigner) => ({ name, vkeys: [vkey] });

forEachDatabase((_kind, open) => {
  let portal: TestPortal;
  beforeAll(async () => {
    portal = await openTestPortal(open, { config: { logOrigin: 'register.example/log' } });
  });

  it('begins with any name and key while nothing is published', async () => {
    const { persistence } = portal.portal;
    await expect(
      checkLogIdentity(persistence, identityOf(ed25519Signer('any.example/log', anotherKey))),
    ).resolves.toBeUndefined();
  });

  it('goes on with its own, and says what to restore otherwise', async () => {
    const cast = {
      operator: (await portal.account('operator')).actor,
      reviewer: (await portal.account('reviewer')).actor,
      decider: (await portal.account('reviewer')).actor,
    };
    const prepared = await preparedFiling(portal.portal, cast, 1);
    valueOf(await recordFiling(portal.portal, { ...prepared, actor: cast.decider }));
    const { persistence, signer } = portal.portal;

    await expect(checkLogIdentity(persistence, identityOf(signer))).resolves.toBeUndefined();
    await expect(
      checkLogIdentity(persistence, identityOf(ed25519Signer('elsewhere.example/log', anotherKey))),
    ).rejects.toThrow('set LOG_ORIGIN=register.example/log');
    await expect(
      checkLogIdentity(persistence, identityOf(ed25519Signer('register.example/log', anotherKey))),
    ).rejects.toThrow('restore log-signing.key');
  });
});
