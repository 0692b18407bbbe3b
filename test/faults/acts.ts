/** The acts that are killed at every point: how each is set up, carried out, and told to have happened or not. */
import { appendFileSync, existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { App } from '#app/app';
import { dayInChina } from '#law/calendar-day';
import { cancelFiling } from '#usecases/changes/cancel-filing';
import { prepareChange, recordChange } from '#usecases/changes/change-acts';
import { submitChange } from '#usecases/changes/submit-change';
import { recordFiling } from '#usecases/decide-case';
import { deliverQueued } from '#usecases/messages/deliver-queued';
import { sampleAnswers } from '../support/report-desk.js';
import { keyInReport } from '#usecases/report/key-in-report';
import { type SimpleAct, actOnReportAs, assignReport } from '#usecases/report/staff-acts';
import { deliverPackages } from '#usecases/handover/deliver-packages';
import { submitFiling } from '#usecases/submit-filing';
import {
  draftedChange,
  filedFiling,
  reachedBy,
  renamedTo,
  submittedChange,
  versionOf,
} from '../support/changes.js';
import { type FilingCast, addDraft, preparedFiling, sampleContents, valueOf } from '../support/filings.js';
import type { Receiver } from '../support/receivers.js';
import { reach } from './killed-at.js';

/** A ministry's receiver in a process of its own, which outlives the portal's deaths. */
export type Outside = { readonly receiver: Receiver };

type Act<Subject> = {
  /** Brings the registry to where the act can be carried out. Run once; `serial` tells one subject from another. */
  prepare(app: App, cast: FilingCast, serial: number): Promise<Subject>;
  carryOut(app: App, subject: Subject): Promise<unknown>;
  /** Whether the act stands, read from one place only; the check of the whole registry compares it with the others. */
  happened(app: App, subject: Subject): Promise<boolean>;
  /** What the outside saw of it, once it has happened. */
  seen?(subject: Subject, outside: Outside): void | Promise<void>;
  /** A killed process leaves a claim behind that runs out by the clock. */
  readonly leavesClaim?: true;
};

function act<Subject>(made: Act<Subject>): Act<Subject> {
  return made;
}

/** The last event of a dossier, by its name. */
async function lastEventOf({ portal }: App, dossierId: string): Promise<string | undefined> {
  return (await portal.persistence.read.events.load(dossierId)).at(-1)?.event.type;
}

export const acts = {
  'a submission': act({
    prepare: async ({ portal }, { operator }, serial) => ({
      operator,
      draftId: await addDraft(portal, operator, sampleContents(serial)),
    }),
    carryOut: async ({ portal }, { operator, draftId }) =>
      valueOf(await submitFiling(portal, { actor: operator, draftId })),
    happened: async (app, { draftId }) => (await lastEventOf(app, draftId)) === 'FilingSubmitted',
  }),
  'a decision': act({
    prepare: async ({ portal }, cast, serial) => ({
      ...(await preparedFiling(portal, cast, serial)),
      actor: cast.decider,
    }),
    carryOut: async ({ portal }, decision) => valueOf(await recordFiling(portal, decision)),
    happened: async (app, { dossierId }) => (await lastEventOf(app, dossierId)) === 'FilingRecorded',
  }),
  'a recorded change': act({
    prepare: async ({ portal }, cast, serial) => {
      const { operator, reviewer, decider: actor } = cast;
      const { dossierId } = await filedFiling(portal, cast, serial);
      const changedOn = dayInChina(portal.clock.now());
      const edit = renamedTo(`样例平台（更名）${serial}`);
      valueOf(await submittedChange(portal, operator, dossierId, { edit, changedOn }));
      const reference = { dossierId, change: 1, actor: reviewer };
      const expectedVersion = await versionOf(portal, dossierId);
      valueOf(await prepareChange(portal, { ...reference, expectedVersion }, '样例：已核对'));
      return { ...reference, actor, expectedVersion: expectedVersion + 1 };
    },
    carryOut: async ({ portal }, reference) => valueOf(await recordChange(portal, reference)),
    happened: async (app, { dossierId }) => (await lastEventOf(app, dossierId)) === 'ChangeRecorded',
  }),
  'new contact details, recorded at once': act({
    prepare: async ({ portal }, cast, serial) => {
      const { operator } = cast;
      const { dossierId } = await filedFiling(portal, cast, serial);
      const changedOn = dayInChina(portal.clock.now());
      const change = { kind: 'contact', edit: reachedBy('010-62300099'), changedOn } as const;
      return { operator, dossierId, draftId: await draftedChange(portal, operator, dossierId, change) };
    },
    carryOut: async ({ portal }, { operator, draftId }) =>
      valueOf(await submitChange(portal, { actor: operator, draftId })),
    happened: async (app, { dossierId }) => (await lastEventOf(app, dossierId)) === 'ContactUpdated',
  }),
  'a cancellation': act({
    prepare: async ({ portal }, cast, serial) => {
      const { dossierId } = await filedFiling(portal, cast, serial);
      const endsOn = dayInChina(portal.clock.now());
      const expectedVersion = await versionOf(portal, dossierId);
      return { dossierId, actor: cast.operator, endsOn, reason: '样例：停止业务', expectedVersion };
    },
    carryOut: async ({ portal }, request) => valueOf(await cancelFiling(portal, request)),
    happened: async (app, { dossierId }) => (await lastEventOf(app, dossierId)) === 'FilingCancelled',
  }),
  'the delivery of a mail': act({
    prepare: async ({ portal }, _cast, serial) => {
      const id = portal.randomness.uuid();
      const mail = { to: `m${serial}@sample.example`, subject: '样例', text: '样例', html: '<p>样例</p>' };
      const { read } = portal.persistence;
      await read.outbox.addMail(id, mail, portal.clock.machineNow());
      return { id, sentFile: join(mkdtempSync(join(tmpdir(), 'sent-')), 'mails') };
    },
    carryOut: async ({ portal }, { sentFile }) => {
      const send = async (_mail: unknown, id: string): Promise<void> => {
        reach('before the server took the mail');
        appendFileSync(sentFile, `${id}\n`);
        reach('after the server took the mail');
      };
      return deliverQueued({ ...portal, mailer: { send } });
    },
    happened: async ({ portal }, { id }) =>
      (await portal.persistence.read.outbox.recent(1_000)).some(
        (delivery) => delivery.id === id && delivery.state === 'sent',
      ),
    leavesClaim: true,
    // Twice under one Message-ID, which mail programs know; never not at all.
    seen: ({ id, sentFile }) => {
      const taken = existsSync(sentFile) ? readFileSync(sentFile, 'utf8').split('\n') : [];
      if (!taken.includes(id)) throw new Error('marked as sent, and the server never took it');
    },
  }),
  'the outcome of a report': act({
    prepare: async ({ portal }, { reviewer, decider }) => {
      const reportId = portal.randomness.uuid();
      const answers = sampleAnswers();
      const receivedAt = portal.clock.now();
      const keyed = {
        actor: decider,
        channel: 'telephone',
        receivedAt,
        answers,
        files: [],
        reportId,
      } as const;
      valueOf(await keyInReport(portal, keyed));
      const by = async () => {
        const events = await portal.persistence.read.reports.load(reportId);
        return { actor: reviewer, reportId, expectedVersion: events.length };
      };
      valueOf(await assignReport(portal, await by(), reviewer.accountId));
      const steps: readonly SimpleAct[] = [
        { type: 'AcceptReport' },
        { type: 'BeginVerification', plan: '样例：查看主页' },
        { type: 'ProposeOutcome', outcome: 'founded', reasons: '样例：没有备案' },
      ];
      for (const step of steps) valueOf(await actOnReportAs(portal, await by(), step));
      return { ...(await by()), actor: decider };
    },
    carryOut: async ({ portal }, reference) =>
      valueOf(await actOnReportAs(portal, reference, { type: 'ConfirmOutcome' })),
    happened: async ({ portal }, { reportId }) =>
      (await portal.persistence.read.reports.load(reportId)).at(-1)?.event.type === 'OutcomeConfirmed',
  }),
  'the push of a package to a ministry': act({
    prepare: async ({ portal }, cast, serial) => {
      await filedFiling(portal, cast, serial);
      return { sequence: serial };
    },
    carryOut: async ({ portal }) => {
      const { receivers } = portal.handover;
      const receiver = receivers['public-security'];
      if (receiver?.endpoint === undefined) throw new Error('the receiver is not configured');
      const { endpoint } = receiver;
      const post: typeof endpoint.post = async (headers, body) => {
        reach('before the ministry took the package');
        const answer = await endpoint.post(headers, body);
        reach('after the ministry took the package');
        return answer;
      };
      const watched = { ...receiver, endpoint: { ...endpoint, post } };
      const handover = { ...portal.handover, receivers: { ...receivers, 'public-security': watched } };
      return deliverPackages({ ...portal, handover }, 'public-security');
    },
    happened: async ({ portal }, { sequence }) => {
      const reference = { ministry: 'public-security', sequence } as const;
      const tracked = await portal.persistence.read.handover.tracked(reference);
      return tracked?.acknowledgement !== undefined;
    },
    // However often it was sent, the ministry has it once, and nothing is missing before it.
    seen: async ({ sequence }, { receiver }) => {
      const had = (await receiver.received()).map((each) => each.sequence);
      const wanted = Array.from({ length: sequence }, (_, index) => index + 1);
      if (String(had) !== String(wanted)) throw new Error(`the ministry has ${had.join(', ')}`);
    },
  }),
} as const;

export type ActName = keyof typeof acts;
