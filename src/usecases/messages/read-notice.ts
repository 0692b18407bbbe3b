import type { Stores } from '../ports.js';
import type { Notice } from '../ports/notices.js';
import { type ActInDossier, isStillToDo, readActInDossier } from './read-dossier-notice.js';

/** What a template knows of a notice, read when the message is shown or sent. */
export type NoticeFacts =
  | ({ readonly kind: 'dossier-act' } & ActInDossier)
  | ({ readonly kind: 'case-act' } & ActInDossier)
  | Extract<Notice, { kind: 'report' }>;

export type ReadNotice = {
  readonly facts: NoticeFacts;
  /** False when there is nothing left to tell, e.g. a reminder of something done since: it is not sent any more. */
  readonly isStillTrue: boolean;
};

/** Reads what a notice tells of. Undefined when that is not there any more. */
export async function readNotice(stores: Stores, notice: Notice): Promise<ReadNotice | undefined> {
  switch (notice.kind) {
    case 'dossier-act': {
      const act = await readActInDossier(stores, notice);
      // What happened stays true.
      return act && { facts: { kind: notice.kind, ...act }, isStillTrue: true };
    }
    case 'case-act': {
      const act = await readActInDossier(stores, notice);
      return act && { facts: { kind: notice.kind, ...act }, isStillTrue: isStillToDo(act) };
    }
    case 'report': {
      // Nothing of a report is read: its messages only say where to read.
      const events = await stores.reports.load(notice.reportId);
      return events.length === 0 ? undefined : { facts: notice, isStillTrue: true };
    }
    default:
      return notice satisfies never;
  }
}
