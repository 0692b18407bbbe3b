/** The signing key does not answer: decisions stand, nothing unsigned is public, and the next run publishes. */
import { expect, it } from 'vitest';
import { recordFiling } from '#usecases/decide-case';
import { checkpointPublisher } from '#usecases/publish-checkpoint';
import { checkRegistry } from '../support/check-registry.js';
import { forEachDatabase } from '../support/databases.js';
import { preparedFiling, valueOf } from '../support/filings.js';
import { openTestPortal } from '../support/portal.js';

forEachDatabase((_kind, open) => {
  it('records the filing, keeps it from the public, and publishes it with the next signature', async () => {
    const office = await openTestPortal(open);
    const { portal } = office;
    const cast = {
      operator: (await office.account('operator')).actor,
      reviewer: (await office.account('reviewer')).actor,
      decider: (await office.account('reviewer')).actor,
    };
    const sign = () => Promise.reject(new Error('the key service does not answer'));
    const mute = checkpointPublisher({ ...portal, signer: { ...portal.signer, sign } });
    await expect(mute.publish()).resolves.toBeUndefined();

    const prepared = await preparedFiling(portal, cast, 1);
    const decision = { ...prepared, actor: cast.decider };
    const { number } = valueOf(await recordFiling({ ...portal, publisher: mute }, decision));
    await expect(mute.publish()).rejects.toThrow('the key service does not answer');
    const address = `/api/v1/register/${encodeURIComponent(number)}`;
    expect((await office.visitor().get(address)).status).toBe(404);

    await portal.publisher.publish();
    expect((await office.visitor().get(address)).status).toBe(200);
    expect((await checkRegistry(portal)).filed.size).toBe(1);
  });
});
