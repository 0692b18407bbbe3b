import type { DossierEvent } from '#dossier/events';
import { replay } from '#dossier/evolve';
import { type BegunDossier, currentDeclaration } from '#dossier/state';
import type { Stores } from '../ports.js';
import type { StoredEvent } from '../ports/dossiers.js';
import type { Notice } from '../ports/notices.js';

/** What a template knows of a notice, read when the message is shown or sent. */
export type NoticeFacts = DossierActFacts | Extract<Notice, { kind: 'report' }>;

type DossierActFacts = {
  readonly kind: 'dossier-act';
  readonly dossierId: string;
  readonly version: number;
  readonly event: DossierEvent;
  /** The submission it belongs to, counted from 1. */
  readonly submission: number;
  /** As it was called when it happened. */
  readonly platformName: string;
  /** The dossier as it stands now. */
  readonly state: BegunDossier;
};

export type ReadNotice = {
  readonly facts: NoticeFacts;
  /** False when there is nothing left to tell, e.g. a reminder of something done since: it is not sent any more. */
  readonly isStillTrue: boolean;
};

/** Reads what a notice tells of. Undefined when that is not there any more. */
export async function readNotice(stores: Stores, notice: Notice): Promise<ReadNotice | undefined> {
  switch (notice.kind) {
    case 'dossier-act':
      return readDossierAct(stores, notice);
    case 'report':
      return readReport(stores, notice);
    default:
      return notice satisfies never;
  }
}

/** What happened stays true. */
async function readDossierAct(
  { events }: Stores,
  { kind, dossierId, version }: Extract<Notice, { kind: 'dossier-act' }>,
): Promise<ReadNotice | undefined> {
  const stored = await events.load(dossierId);
  const told = stored.find((one) => one.version === version);
  const state = replay(stored.map((one) => one.event));
  if (told === undefined || state.status === 'new') return undefined;
  const submission = submissionsUpTo(stored, version);
  const { event } = told;
  const { facts } = 'declaration' in event ? event.declaration : currentDeclaration(state);
  const { name: platformName } = facts.platform;
  return {
    facts: { kind, dossierId, version, event, submission, platformName, state },
    isStillTrue: true,
  };
}

function submissionsUpTo(stored: readonly StoredEvent[], version: number): number {
  const submissions = stored.filter(
    (one) =>
      one.version <= version &&
      (one.event.type === 'FilingSubmitted' || one.event.type === 'CorrectionSubmitted'),
  );
  return submissions.length;
}

/** Nothing of a report is read: its messages only say where to read. */
async function readReport(
  { reports }: Stores,
  notice: Extract<Notice, { kind: 'report' }>,
): Promise<ReadNotice | undefined> {
  const events = await reports.load(notice.reportId);
  return events.length === 0 ? undefined : { facts: notice, isStillTrue: true };
}
