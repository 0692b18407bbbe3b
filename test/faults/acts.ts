/** The acts that are killed at every point: how each is set up, carried out, and told to have happened or not. */
import type { App } from '#app/app';
import { recordFiling } from '#usecases/decide-case';
import { submitFiling } from '#usecases/submit-filing';
import { type FilingCast, addDraft, preparedFiling, sampleContents, valueOf } from '../support/filings.js';

type Act<Subject> = {
  /** Brings the registry to where the act can be carried out. Run once; `serial` tells one subject from another. */
  prepare(app: App, cast: FilingCast, serial: number): Promise<Subject>;
  carryOut(app: App, subject: Subject): Promise<unknown>;
  /** Whether the act stands, read from one place only; the check of the whole registry compares it with the others. */
  happened(app: App, subject: Subject): Promise<boolean>;
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
} as const;

export type ActName = keyof typeof acts;
