/**
 * Every step of publishing fails, and fails after it happened, as when the answer is lost. Whoever begins anew finds the
 * log whole, publishes everything once, and nothing was public in between that is not signed.
 */
import { beforeAll, expect, it } from 'vitest';
import { auditKeys } from '#usecases/log/audit-keys';
import { lodgeReceipt } from '#usecases/log/lodge-receipt';
import { type PublishingSteps, publishingSteps } from '#usecases/log/publishing-steps';
import { verifyLog } from '#usecases/log/verify-log';
import { checkpointPublisher } from '#usecases/publish-checkpoint';
import { forEachDatabase } from '../support/databases.js';
import { openTestPortal, type TestPortal } from '../support/portal.js';
import { enter } from '../support/register-entries.js';

type Step = keyof PublishingSteps;
const steps = Object.keys(publishingSteps) as Step[];
const ways = ['failed', 'failed but happened'] as const;

/** The steps with one that breaks. */
function broken(step: Step, way: (typeof ways)[number]): PublishingSteps {
  const real = publishingSteps[step] as (...given: readonly unknown[]) => Promise<unknown>;
  const breaking = async (...given: readonly unknown[]): Promise<never> => {
    if (way === 'failed but happened') await real(...given);
    throw new Error(`${step} ${way}`);
  };
  return { ...publishingSteps, [step]: breaking };
}

forEachDatabase((_kind, open) => {
  let portal: TestPortal;
  let serial = 0;
  beforeAll(async () => {
    portal = await openTestPortal(open);
  });
  /** A public entry and a receipt, committed and not published. */
  const lodge = async (): Promise<void> => {
    serial += 1;
    await enter(portal.portal, [{ serial }]);
    await portal.portal.persistence.transact((stores) =>
      lodgeReceipt(portal.portal, stores, {
        of: 'filing',
        reference: `sample/${serial}`,
        lodgedAt: portal.clock.now(),
        content: { 样例: serial },
      }),
    );
  };
  const audited = async () => {
    const { persistence, signer } = portal.portal;
    const { logAudit: audit, log } = persistence.read;
    return verifyLog({ audit, log, origin: signer.name, ...auditKeys([signer.vkey], []) });
  };

  it('has six steps', () => {
    expect(steps).toEqual(['sequence', 'grow', 'sign', 'store', 'witness', 'publish']);
  });

  it.each(steps.flatMap((step) => ways.map((way) => [step, way] as const)))('%s %s', async (step, way) => {
    const { log } = portal.portal.persistence.read;
    const before = await log.head();
    await lodge();
    const failing = checkpointPublisher(portal.portal, broken(step, way));
    await expect(failing.publish()).rejects.toThrow(`${step} ${way}`);
    const between = await log.head();
    // Only the last step shows anything, and then all of it.
    const shows = step === 'publish' && way === 'failed but happened';
    expect(between?.treeSize).toBe(shows ? serial * 2 : before?.treeSize);
    expect((await audited()).faults).toEqual([]);

    // As after a crash: another process, which knows nothing of the one before.
    const head = await checkpointPublisher(portal.portal).publish();
    expect(head?.treeSize).toBe(serial * 2);
    expect(await portal.portal.persistence.read.receipts.waiting(10)).toEqual([]);
    expect(await audited()).toMatchObject({ leaves: serial * 2, receipts: serial, faults: [] });
    const again = await checkpointPublisher(portal.portal).publish();
    expect(again?.note).toBe(head?.note);
  });
});
