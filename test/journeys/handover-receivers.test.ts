/**
 * Article 5 ¶1 from both sides: the portal hands each filing to the two ministries, whose receivers are real processes
 * that verify, fail, cut connections and are away for days.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#dossier/actor';
import type { Ministry } from '#handover/ministry';
import { pushAttemptsMax } from '#usecases/handover/deliver-packages';
import { retryDelivery } from '#usecases/handover/acknowledge-by-hand';
import { day } from '#law/calendar-day';
import { cancelFiling } from '#usecases/changes/cancel-filing';
import { recordFiling } from '#usecases/decide-case';
import type { TrackedPackage } from '#usecases/ports/handover';
import {
  filedFiling,
  reachedBy,
  recordedChange,
  renamedTo,
  submittedChange,
  versionOf,
} from '../support/changes.js';
import { forEachDatabase } from '../support/databases.js';
import { type FilingCast, preparedFiling, valueOf } from '../support/filings.js';
import { type HandoverWorld, openHandoverWorld } from '../support/receivers.js';

forEachDatabase((_kind, open) => {
  let world: HandoverWorld;
  let cast: FilingCast & { readonly decider: Actor };
  let supervisor: Actor;
  let filings = 0;

  beforeAll(async () => {
    world = await openHandoverWorld(open, '2026-03-02T09:00:00+08:00');
    const { portal } = world;
    cast = {
      operator: (await portal.account('operator')).actor,
      reviewer: (await portal.account('reviewer')).actor,
      decider: (await portal.account('reviewer')).actor,
    };
    supervisor = (await portal.account('supervisor')).actor;
  });
  afterAll(() => world.stop());

  /** 予以备案, and with it a package for each ministry. Answers the number. */
  const file = async (): Promise<string> => {
    const { portal } = world.portal;
    filings += 1;
    const prepared = await preparedFiling(portal, cast, filings);
    return valueOf(await recordFiling(portal, { ...prepared, actor: cast.decider })).number;
  };
  const all = (ministry: Ministry): Promise<readonly TrackedPackage[]> =>
    world.portal.portal.persistence.read.handover.after(ministry, 0, 1_000);
  const waitingFor = async (ministry: Ministry) =>
    (await all(ministry)).filter(({ acknowledgement }) => acknowledgement === undefined);
  const last = async (ministry: Ministry) => {
    const newest = (await all(ministry)).at(-1);
    if (newest === undefined) throw new Error('nothing was handed over');
    return newest;
  };
  /** What the receiver has is what was handed over: each package once, in order, none other. */
  const expectSame = async (ministry: Ministry) => {
    const sent = (await all(ministry)).map(({ handed }) => [handed.sequence, handed.digest, handed.number]);
    const got = (await world.receivers[ministry].received()).map(({ sequence, digest, number }) => [
      sequence,
      digest,
      number,
    ]);
    expect(got).toEqual(sent);
    expect(sent.map(([sequence]) => sequence)).toEqual(sent.map((_, index) => index + 1));
  };

  it('a filing is pushed to both and acknowledged under their keys', async () => {
    const number = await file();
    expect(await world.push('public-security')).toEqual({ acknowledged: 1, failed: 0 });
    expect(await world.push('cyberspace')).toEqual({ acknowledged: 1, failed: 0 });
    for (const ministry of ['public-security', 'cyberspace'] as const) {
      const { acknowledgement, handed } = await last(ministry);
      expect(handed).toMatchObject({ sequence: 1, previous: null, number, kind: 'filing' });
      expect(acknowledgement).toMatchObject({ digest: handed.digest, by: { channel: 'push' } });
      await expectSame(ministry);
    }
  });

  it('goes in the order of the sequence, as many as wait', async () => {
    await file();
    await file();
    expect(await world.push('cyberspace')).toEqual({ acknowledged: 2, failed: 0 });
    expect(await world.push('cyberspace')).toEqual({ acknowledged: 0, failed: 0 });
    await expectSame('cyberspace');
    await world.push('public-security');
  });

  it('a change, contact details and the cancellation follow in the same sequence, with the record as it then stands', async () => {
    const { portal } = world.portal;
    filings += 1;
    const { dossierId, number } = await filedFiling(portal, cast, filings);
    const changedOn = '2026-03-02';
    const submit = async (edit: ReturnType<typeof renamedTo>) =>
      valueOf(await submittedChange(portal, cast.operator, dossierId, { edit, changedOn }));
    await submit(renamedTo('样例平台（更名）'));
    valueOf(await recordedChange(portal, cast, dossierId, 1));
    await submit(reachedBy('010-55550199'));
    const expectedVersion = await versionOf(portal, dossierId);
    const ended = { dossierId, expectedVersion, endsOn: day('2026-03-02'), reason: '样例：停止业务' };
    valueOf(await cancelFiling(portal, { ...ended, actor: cast.operator }));
    for (const ministry of ['public-security', 'cyberspace'] as const) {
      expect(await world.push(ministry)).toEqual({ acknowledged: 4, failed: 0 });
      await expectSame(ministry);
      const got = (await world.receivers[ministry].received()).slice(-4);
      expect(got.map(({ kind }) => kind)).toEqual(['filing', 'change', 'contact-update', 'cancellation']);
      expect(new Set(got.map((each) => each.number))).toEqual(new Set([number]));
    }
  });

  it('a connection cut after processing is an attempt that failed, and the next one doubles nothing', async () => {
    const receiver = world.receivers.cyberspace;
    await file();
    await receiver.behave('cut');
    expect(await world.push('cyberspace')).toEqual({ acknowledged: 0, failed: 1 });
    expect(await waitingFor('cyberspace')).toHaveLength(1);
    await receiver.behave('ok');
    expect(await world.push('cyberspace')).toEqual({ acknowledged: 0, failed: 0 });
    await world.advanceMinutes(1);
    expect(await world.push('cyberspace')).toEqual({ acknowledged: 1, failed: 0 });
    expect((await receiver.received()).at(-1)).toMatchObject({ deliveries: 2 });
    await expectSame('cyberspace');
    await world.push('public-security');
  });

  it.each([
    ['forged', 'unknown-key'],
    ['other', 'wrong-digest'],
    ['error', 'answered 500'],
  ] as const)('an answer that is %s acknowledges nothing', async (behaviour, reason) => {
    await file();
    await world.receivers.cyberspace.behave(behaviour);
    expect(await world.push('cyberspace')).toEqual({ acknowledged: 0, failed: 1 });
    const { delivery, acknowledgement } = await last('cyberspace');
    expect(acknowledgement).toBeUndefined();
    expect(delivery.lastError).toContain(reason);
    await world.receivers.cyberspace.behave('ok');
    await world.advanceMinutes(1);
    expect(await world.push('cyberspace')).toEqual({ acknowledged: 1, failed: 0 });
    await world.push('public-security');
  });

  it('a receiver that hangs holds neither a decision nor the other ministry', async () => {
    await file();
    await world.receivers['public-security'].behave('hang');
    const hanging = world.push('public-security');
    expect(await world.push('cyberspace')).toEqual({ acknowledged: 1, failed: 0 });
    await file();
    expect(await world.push('cyberspace')).toEqual({ acknowledged: 1, failed: 0 });
    expect(await hanging).toEqual({ acknowledged: 0, failed: 1 });
    await world.receivers['public-security'].behave('ok');
    await world.advanceMinutes(1);
    expect(await world.push('public-security')).toEqual({ acknowledged: 2, failed: 0 });
    await expectSame('public-security');
  });

  it('acknowledging twice is answered the same and changes nothing', async () => {
    const receiver = world.receivers['public-security'];
    await file();
    await receiver.behave('twice');
    await world.push('public-security');
    const before = await last('public-security');
    await receiver.behave('ok');
    await world.advanceMinutes(2);
    const { sequence } = before.handed;
    const again = await receiver.control('/acknowledge', { sequence });
    const more = await receiver.control('/acknowledge', { sequence });
    const { digest, acknowledgedAt } = before.acknowledgement ?? {};
    expect(again).toEqual({
      status: 200,
      body: { ministry: 'public-security', sequence, digest, acknowledgedAt },
    });
    expect(more).toEqual(again);
    expect(await last('public-security')).toEqual(before);
    await world.push('cyberspace');
  });

  it('a replayed request is refused by either side', async () => {
    const receiver = world.receivers.cyberspace;
    await receiver.control('/acknowledge', { sequence: 1 });
    expect(await receiver.control('/replay', {})).toMatchObject({
      status: 401,
      body: { type: '/handover/v1/problems/replayed' },
    });
    const pushed = (await receiver.control('/last-push')) as {
      headers: Record<string, string>;
      body: string;
    };
    expect(await receiver.post(pushed.headers, pushed.body)).toBe(401);
  });

  describe('a receiver that is down for 72 hours', () => {
    it('exhausts the attempts, and the other ministry goes on', async () => {
      await world.receivers['public-security'].stop();
      const began = Date.parse(world.portal.clock.now());
      const numbers = [await file(), await file(), await file()];
      let failed = 0;
      while (Date.parse(world.portal.clock.now()) - began < 72 * 3_600_000) {
        failed += (await world.push('public-security')).failed;
        await world.push('cyberspace');
        await world.advanceMinutes(60);
      }
      expect(failed).toBe(pushAttemptsMax);
      const waiting = await waitingFor('public-security');
      expect(waiting.map(({ handed }) => handed.number)).toEqual(numbers);
      expect(waiting.map(({ delivery }) => delivery.state)).toEqual(['dead', 'queued', 'queued']);
      expect(waiting[0]?.delivery.lastError).toContain('ECONNREFUSED');
      expect(await waitingFor('cyberspace')).toEqual([]);
    });

    it('loses and doubles nothing: it fetches what it missed and acknowledges it', async () => {
      const receiver = world.receivers['public-security'];
      await receiver.start();
      await receiver.setClock(world.portal.clock.now());
      expect(await receiver.control('/catch-up', {})).toEqual({ fetched: 3 });
      expect(await waitingFor('public-security')).toEqual([]);
      await expectSame('public-security');
      expect((await last('public-security')).acknowledgement).toMatchObject({ by: { channel: 'pull' } });
    });

    it('and pushing goes on from there', async () => {
      await file();
      expect(await world.push('public-security')).toEqual({ acknowledged: 1, failed: 0 });
      expect(await world.push('cyberspace')).toEqual({ acknowledged: 1, failed: 0 });
      await expectSame('public-security');
    });
  });

  it('a dead letter is tried again when a supervisor says so, and only then', async () => {
    const receiver = world.receivers.cyberspace;
    const { portal } = world.portal;
    await receiver.behave('error');
    await file();
    for (let hour = 0; hour < 30; hour += 1) {
      await world.push('cyberspace');
      await world.advanceMinutes(60);
    }
    const { handed, delivery } = await last('cyberspace');
    expect(delivery).toMatchObject({ state: 'dead', attempts: pushAttemptsMax });
    await receiver.behave('ok');
    expect(await world.push('cyberspace')).toEqual({ acknowledged: 0, failed: 0 });
    expect(await retryDelivery(portal, cast.reviewer, handed)).toMatchObject({ ok: false });
    valueOf(await retryDelivery(portal, supervisor, handed));
    expect(await world.push('cyberspace')).toEqual({ acknowledged: 1, failed: 0 });
    expect(await retryDelivery(portal, supervisor, handed)).toEqual({
      ok: false,
      failure: { kind: 'conflict' },
    });
    await expectSame('cyberspace');
  });
});
