/** Reminders before a date, escalation after it: each once, and never of something that is not so. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '#dossier/actor';
import { assignCase, prepareExclusion, requestCorrection } from '#usecases/case-acts';
import { watchDeadlines } from '#usecases/clocks/watch-deadlines';
import { keepDraftDeadline } from '#usecases/clocks/keep-deadlines';
import { day } from '#law/calendar-day';
import { excludeFromScope } from '#usecases/decide-case';
import { deliverQueued } from '#usecases/messages/deliver-queued';
import type { Mail } from '#usecases/ports/outbox';
import { forEachDatabase } from '../support/databases.js';
import { submitCase } from '../support/cases.js';
import { valueOf } from '../support/filings.js';
import { type TestAccount, type TestPortal, openTestPortal } from '../support/portal.js';

forEachDatabase((_kind, open) => {
  let portal: TestPortal;
  let operator: TestAccount;
  let reviewer: TestAccount;
  let second: TestAccount;
  let supervisor: TestAccount;
  beforeEach(async () => {
    portal = await openTestPortal(open);
    operator = await portal.account('operator');
    reviewer = await portal.account('reviewer');
    second = await portal.account('reviewer');
    supervisor = await portal.account('supervisor');
  });

  /** Received on Monday 2026-03-02: ten working days end on Monday 2026-03-16. */
  const submitted = () => submitCase({ portal, operator: operator.actor });
  const taken = async (): Promise<string> => {
    const dossierId = await submitted();
    const { actor } = reviewer;
    valueOf(await assignCase(portal.portal, { actor, dossierId, expectedVersion: 1 }, actor.accountId));
    return dossierId;
  };
  const decide = async (dossierId: string): Promise<void> => {
    const by = (actor: Actor, expectedVersion: number) => ({ actor, dossierId, expectedVersion });
    valueOf(await prepareExclusion(portal.portal, by(reviewer.actor, 2), '样例：只收集自身产品的漏洞'));
    valueOf(await excludeFromScope(portal.portal, by(second.actor, 3)));
  };

  const watchOn = async (moment: string): Promise<number> => {
    portal.clock.set(moment);
    return watchDeadlines(portal.portal);
  };
  /** Mails that go out now about dates, as `address: subject`. Everything else goes out too. */
  const sentMails = async (): Promise<readonly string[]> => {
    const sent: Mail[] = [];
    const mailer = { send: async (mail: Mail) => void sent.push(mail) };
    const { wordNotice, persistence, clock } = portal.portal;
    while ((await deliverQueued({ persistence, clock, wordNotice, mailer })).sent > 0);
    return sent
      .filter(({ subject }) => subject.includes('期限') && !subject.includes('期限已'))
      .map(({ to, subject }) => `${to}: ${subject.split(' / ')[0]}`);
  };

  describe('reminders tied to legal periods (GlobaLeaks #3495)', () => {
    it('go to the reviewer three working days before, one before, and on the day: each once', async () => {
      await taken();
      const told: Record<string, readonly string[]> = {};
      for (const on of ['03-10', '03-11', '03-12', '03-13', '03-14', '03-16']) {
        await watchOn(`2026-${on}T09:00:00+08:00`);
        await watchOn(`2026-${on}T18:00:00+08:00`);
        told[on] = await sentMails();
      }
      const reminder = [`${reviewer.mail}: 期限提醒：审核备案`];
      expect(told).toEqual({
        '03-10': [],
        '03-11': reminder,
        '03-12': [],
        '03-13': reminder,
        '03-14': [],
        '03-16': reminder,
      });
    });

    it('of a case nobody holds go to the supervisors', async () => {
      await submitted();
      expect(await watchOn('2026-03-13T09:00:00+08:00')).toBe(1);
      expect(await sentMails()).toEqual([`${supervisor.mail}: 期限提醒：审核备案`]);
    });

    it('are not sent before the hour at which people are told', async () => {
      await taken();
      expect(await watchOn('2026-03-16T07:59:00+08:00')).toBe(0);
      expect(await watchOn('2026-03-16T08:00:00+08:00')).toBe(1);
    });

    it('of thirty days go to the operator, the last on day 29', async () => {
      const { accountId: operatorId } = operator.actor;
      const draft = { draftId: portal.portal.randomness.uuid(), operatorId, at: portal.clock.now() };
      await portal.portal.persistence.transact((stores) =>
        keepDraftDeadline(portal.portal, stores, { ...draft, changedOn: day('2026-02-23') }),
      );
      const steps: number[] = [];
      for (const on of ['03-14', '03-15', '03-22', '03-23', '03-24', '03-25', '03-26']) {
        steps.push(await watchOn(`2026-${on}T09:00:00+08:00`));
      }
      // Thirty days from 02-23 end on 03-25: ten before, three before, day 29, the day, and once late.
      expect(steps).toEqual([0, 1, 1, 0, 1, 1, 1]);
      await portal.portal.persistence.transact((stores) => keepDraftDeadline(portal.portal, stores, draft));
      expect(await watchOn('2026-04-20T09:00:00+08:00')).toBe(0);
    });
  });

  describe('escalation', () => {
    it('tells reviewer and supervisors when a date has passed, and again every five working days', async () => {
      await taken();
      const both = [reviewer.mail, supervisor.mail].map((to) => `${to}: 已过期限：审核备案`).sort();
      await watchOn('2026-03-17T09:00:00+08:00');
      expect([...(await sentMails())].sort()).toEqual(both);
      await watchOn('2026-03-23T09:00:00+08:00');
      expect(await sentMails()).toEqual([]);
      await watchOn('2026-03-24T09:00:00+08:00');
      expect([...(await sentMails())].sort()).toEqual(both);
    });

    it('after the portal was down for days only what is true now is told, once', async () => {
      await taken();
      expect(await watchOn('2026-03-30T09:00:00+08:00')).toBe(1);
      expect(await sentMails()).toHaveLength(2);
      expect(await watchOn('2026-03-30T09:01:00+08:00')).toBe(0);
    });
  });

  describe('no false "overdue" mails (GC Forms #2160)', () => {
    it('what is decided is not told of', async () => {
      const dossierId = await taken();
      await decide(dossierId);
      expect(await watchOn('2026-03-30T09:00:00+08:00')).toBe(0);
      expect(await sentMails()).toEqual([]);
    });

    it('a message queued while it was so is withdrawn when it is not so any more', async () => {
      const dossierId = await taken();
      expect(await watchOn('2026-03-17T09:00:00+08:00')).toBe(1);
      await decide(dossierId);
      expect(await sentMails()).toEqual([]);
    });

    it('a reminder that could not be sent in time is not sent after the date', async () => {
      await taken();
      expect(await watchOn('2026-03-16T09:00:00+08:00')).toBe(1);
      portal.clock.set('2026-03-17T07:00:00+08:00');
      expect(await sentMails()).toEqual([]);
    });

    it('a case waiting for its operator is not overdue, however long that takes', async () => {
      const dossierId = await taken();
      await portal.portal.persistence.read.casework.putMark({
        dossierId,
        submission: 1,
        item: 'contact',
        code: '',
        verdict: 'untrue',
        reason: '样例：请核对',
        lateReason: '',
        markedBy: reviewer.actor.accountId,
        markedAt: portal.clock.now(),
      });
      const reference = { actor: reviewer.actor, dossierId, expectedVersion: 2 };
      valueOf(await requestCorrection(portal.portal, reference));
      expect(await watchOn('2026-05-30T09:00:00+08:00')).toBe(0);
    });
  });
});
