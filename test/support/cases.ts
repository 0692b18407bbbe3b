/** Cases on a reviewer's desk, for the journeys of casework: filed and corrected through the use cases. */
import { createHash } from 'node:crypto';
import type { Actor } from '#dossier/actor';
import type { Evidence, FilingContents } from '#law/filing-contents';
import { submitFiling } from '#usecases/submit-filing';
import { addDraft, sampleContents, valueOf } from './filings.js';
import { PaperBrowser } from './paper-browser.js';
import type { TestPortal } from './portal.js';

export type Desk = {
  readonly portal: TestPortal;
  readonly operator: Actor;
  readonly reviewer: PaperBrowser;
  readonly reviewerMail: string;
  readonly second: PaperBrowser;
  readonly supervisor: PaperBrowser;
  readonly auditor: PaperBrowser;
};

/** People of every kind, each in a browser without script. */
export async function openDesk(portal: TestPortal): Promise<Desk> {
  const reviewer = await portal.signedIn('reviewer');
  const operator = await portal.account('operator');
  return {
    portal,
    operator: operator.actor,
    reviewer: new PaperBrowser(reviewer),
    reviewerMail: reviewer.account.mail,
    second: new PaperBrowser(await portal.signedIn('reviewer')),
    supervisor: new PaperBrowser(await portal.signedIn('supervisor')),
    auditor: new PaperBrowser(await portal.signedIn('auditor')),
  };
}

let serial = 0;

/** A complete filing unlike every other one. */
export function freshContents(): FilingContents {
  serial += 1;
  return sampleContents(serial);
}

/** 提交备案 at the portal's time. Answers the dossier. */
export async function submitCase({ portal, operator }: Counter, contents = freshContents()): Promise<string> {
  const draftId = await addDraft(portal.portal, operator, contents);
  return valueOf(await submitFiling(portal.portal, { actor: operator, draftId })).dossierId;
}

export type SampleFile = {
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
};

/** Submitted with these files as evidence of how standards are followed. Answers the dossier and the ids of the files. */
export async function submitCaseWithFiles(
  { portal, operator }: Counter,
  files: readonly SampleFile[],
): Promise<{ readonly dossierId: string; readonly evidenceIds: readonly string[] }> {
  const { drafts, evidence } = portal.portal.persistence.read;
  const contents = freshContents();
  const draftId = await addDraft(portal.portal, operator, contents);
  const uploaded = { accountId: operator.accountId, draftId, uploadedAt: portal.clock.now() };
  const kept: Evidence[] = [];
  for (const { fileName, mediaType, bytes } of files) {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const id = portal.portal.randomness.uuid();
    const reference = { id, fileName, mediaType, sizeBytes: bytes.byteLength, sha256 };
    await evidence.add({ evidence: reference, ...uploaded }, bytes);
    kept.push(reference);
  }
  const draft = await drafts.byId(draftId);
  if (draft === undefined) throw new Error('the draft was not kept');
  const withFiles = { ...contents, standards: { ...contents.standards, evidence: kept } };
  await drafts.update({ ...draft, contents: withFiles });
  const { dossierId } = valueOf(await submitFiling(portal.portal, { actor: operator, draftId }));
  return { dossierId, evidenceIds: kept.map(({ id }) => id) };
}

/** Where filings come in, without anybody behind it yet. */
export type Counter = Pick<Desk, 'portal' | 'operator'>;

/** 提交补正 of the first notice, with the operator's words by point number. */
export async function correctCase(
  { portal, operator }: Counter,
  dossierId: string,
  contents: FilingContents,
  replies: Readonly<Record<string, string>> = {},
): Promise<void> {
  const { persistence } = portal.portal;
  const draftId = await addDraft(portal.portal, operator, contents);
  const draft = await persistence.read.drafts.byId(draftId);
  if (draft === undefined) throw new Error('the draft was not kept');
  const purpose = { kind: 'correction', dossierId, round: 1 } as const;
  await persistence.read.drafts.remove(draftId);
  await persistence.read.drafts.add({ ...draft, purpose, replies });
  valueOf(await submitFiling(portal.portal, { actor: operator, draftId }));
}

/** Submitted, and taken by the reviewer, who has its page open. */
export async function takenCase(desk: Desk, contents = freshContents()): Promise<string> {
  const dossierId = await submitCase(desk, contents);
  await desk.reviewer.open(`/casework/${dossierId}`);
  await desk.reviewer.press('由我办理');
  return dossierId;
}
