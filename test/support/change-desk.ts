/** Filed platforms on the reviewers' desk, for the journeys of changes: filed and changed through the use cases. */
import type { FilingContents } from '#law/filing-contents';
import { type PlayedChange, filedFiling, submittedChange } from './changes.js';
import { type FilingCast, valueOf } from './filings.js';
import { PaperBrowser } from './paper-browser.js';
import type { TestPortal } from './portal.js';

export type ChangeDesk = {
  readonly portal: TestPortal;
  readonly cast: FilingCast;
  readonly reviewer: PaperBrowser;
  readonly second: PaperBrowser;
  readonly supervisor: PaperBrowser;
  readonly auditor: PaperBrowser;
  readonly anybody: PaperBrowser;
};

export async function openChangeDesk(portal: TestPortal): Promise<ChangeDesk> {
  const reviewer = await portal.signedIn('reviewer');
  const second = await portal.signedIn('reviewer');
  const operator = await portal.account('operator');
  return {
    portal,
    cast: {
      operator: operator.actor,
      reviewer: reviewer.account.actor,
      decider: second.account.actor,
    },
    reviewer: new PaperBrowser(reviewer),
    second: new PaperBrowser(second),
    supervisor: new PaperBrowser(await portal.signedIn('supervisor')),
    auditor: new PaperBrowser(await portal.signedIn('auditor')),
    anybody: new PaperBrowser(portal.visitor()),
  };
}

let serial = 4000;

/** Filed at the portal's time. */
export async function filedCase({ portal, cast }: ChangeDesk) {
  serial += 1;
  return filedFiling(portal.portal, cast, serial);
}

/** 提交变更 at the portal's time; the fact changed on 2026-03-02 unless told otherwise. */
export async function change(
  { portal, cast }: ChangeDesk,
  dossierId: string,
  edit: PlayedChange['edit'],
  more: Partial<PlayedChange> = {},
): Promise<void> {
  valueOf(
    await submittedChange(portal.portal, cast.operator, dossierId, {
      changedOn: '2026-03-02',
      edit,
      ...more,
    }),
  );
}

/** Another host, with its people. */
export function hostedBy(name: string, documentNumber: string) {
  return (contents: FilingContents): FilingContents => ({
    ...contents,
    host: { ...contents.host, name, documentNumber },
  });
}
