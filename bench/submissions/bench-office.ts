import type { Actor } from '#dossier/actor';
import { openDatabase } from '#storage/database';
import { type FilingCast, addDraft, sampleContents } from '../../test/support/filings.js';
import { type TestPortal, openTestPortal } from '../../test/support/portal.js';
import { QueryCounter, counted } from '../query-counter.js';
import { throughLanes } from './lanes.js';

/** The whole portal in this process, on a real database, with an operator and two reviewers: no HTTP in between. */
export type BenchOffice = {
  readonly portal: TestPortal;
  readonly cast: FilingCast;
  readonly counter: QueryCounter;
  /** Drafts ready to be submitted. */
  drafts(count: number): Promise<readonly string[]>;
};

export async function openOffice(databaseUrl: string, poolSize: number): Promise<BenchOffice> {
  const counter = new QueryCounter();
  const options = { url: databaseUrl, poolSize };
  const portal = await openTestPortal(async () => ({
    ...counted(await openDatabase(options), counter),
    options,
  }));
  const reviewer = async (): Promise<Actor> => (await portal.account('reviewer')).actor;
  const cast = {
    operator: (await portal.account('operator')).actor,
    reviewer: await reviewer(),
    decider: await reviewer(),
  };
  let serial = 0;
  return {
    portal,
    cast,
    counter,
    drafts: async (count) => {
      const drafts: string[] = [];
      const serials = Array.from({ length: count }, () => (serial += 1));
      await throughLanes(poolSize, serials, async (each) => {
        drafts.push(await addDraft(portal.portal, cast.operator, sampleContents(each)));
      });
      return drafts;
    },
  };
}
