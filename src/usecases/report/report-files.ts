import { createHash } from 'node:crypto';
import { shownFileName } from '../filing/attach-evidence.js';
import { evidenceMediaTypes, fileKindOf } from '../filing/file-kind.js';
import { type Outcome, fail, notFound, succeed } from '../outcome.js';
import type { Deps, Stores } from '../ports.js';
import type { ReportAttachment } from '../ports/sealed-reports.js';
import { transactOutcome } from '../transact-outcome.js';
import { readDraftToken } from './report-drafts.js';

/** Largest file, 10 MB. */
export const reportFileBytesMax = 10 * 1024 * 1024;
export const reportFilesMax = 10;
/** All files of one report and its messages together, 60 MB. */
export const reportBytesMax = 60 * 1024 * 1024;

export type ReportFile = { readonly fileName: string; readonly bytes: Uint8Array };

export type ReportFileRefusal = 'empty' | 'too-large' | 'kind' | 'too-many' | 'full';

export type AttachedFile =
  | { readonly kind: 'attached'; readonly attachment: ReportAttachment }
  | { readonly kind: 'refused'; readonly reason: ReportFileRefusal };

/** Adds a file to a report that is not lodged. */
export async function attachToReportDraft(
  deps: Pick<Deps, 'persistence' | 'clock' | 'randomness'>,
  draftToken: string,
  file: ReportFile,
): Promise<Outcome<AttachedFile>> {
  const token = readDraftToken(deps, draftToken);
  if (token === undefined) return fail(notFound);
  return transactOutcome(deps, async (stores): Promise<Outcome<AttachedFile>> => {
    const draft = await stores.reports.lockDraft(token.draftId);
    if (draft === undefined) return fail(notFound);
    return succeed(await keepFile(deps, stores, draft.id, file));
  });
}

/** Takes a file out of a report that is not lodged. */
export async function removeFromReportDraft(
  deps: Pick<Deps, 'persistence' | 'clock'>,
  draftToken: string,
  attachmentId: string,
): Promise<Outcome<void>> {
  const token = readDraftToken(deps, draftToken);
  if (token === undefined) return fail(notFound);
  return transactOutcome(deps, async (stores): Promise<Outcome<void>> => {
    const draft = await stores.reports.lockDraft(token.draftId);
    if (draft === undefined) return fail(notFound);
    const attachments = await stores.reports.attachmentsOf([draft.id]);
    if (attachments.some(({ id }) => id === attachmentId))
      await stores.reports.removeAttachment(attachmentId);
    return succeed(undefined);
  });
}

/** Checks a file by its content and its size and keeps it sealed. The same file twice is kept once. */
export async function keepFile(
  { clock, randomness }: Pick<Deps, 'clock' | 'randomness'>,
  { reports }: Pick<Stores, 'reports'>,
  reportId: string,
  { fileName, bytes }: ReportFile,
): Promise<AttachedFile> {
  if (bytes.byteLength === 0) return { kind: 'refused', reason: 'empty' };
  if (bytes.byteLength > reportFileBytesMax) return { kind: 'refused', reason: 'too-large' };
  const kind = fileKindOf(bytes);
  if (kind === undefined) return { kind: 'refused', reason: 'kind' };
  const present = await reports.attachmentsOf([reportId]);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const same = present.find((attachment) => attachment.sha256 === sha256);
  if (same !== undefined) return { kind: 'attached', attachment: same };
  if (present.length >= reportFilesMax) return { kind: 'refused', reason: 'too-many' };
  const sum = present.reduce((total, { sizeBytes }) => total + sizeBytes, 0);
  if (sum + bytes.byteLength > reportBytesMax) return { kind: 'refused', reason: 'full' };
  const attachment: ReportAttachment = {
    id: randomness.uuid(),
    reportId,
    fileName: shownFileName(fileName, kind),
    sha256,
    mediaType: evidenceMediaTypes[kind],
    sizeBytes: bytes.byteLength,
    uploadedAt: clock.now(),
  };
  await reports.addAttachment(attachment, bytes);
  return { kind: 'attached', attachment };
}
