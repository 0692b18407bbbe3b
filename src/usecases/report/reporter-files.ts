import { type Outcome, fail, notFound, succeed } from '../outcome.js';
import type { Deps } from '../ports.js';
import { readDraftToken } from './report-drafts.js';
import { trackedReport } from './tracking.js';

/** A file as its sender gets it back. */
export type ReporterFile = {
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
};

type FileDeps = Pick<Deps, 'persistence' | 'clock'>;

/** A file of the report this browser is writing. */
export async function readDraftFile(
  deps: FileDeps,
  draftToken: string,
  fileId: string,
): Promise<Outcome<ReporterFile>> {
  return readFileOf(deps, readDraftToken(deps, draftToken)?.draftId, fileId);
}

/** A file of the report this browser has opened, sent with it or with a message. */
export async function readTrackedFile(
  deps: FileDeps,
  trackingToken: string,
  fileId: string,
): Promise<Outcome<ReporterFile>> {
  return readFileOf(deps, trackedReport(deps, trackingToken), fileId);
}

async function readFileOf(
  { persistence }: FileDeps,
  reportId: string | undefined,
  fileId: string,
): Promise<Outcome<ReporterFile>> {
  if (reportId === undefined) return fail(notFound);
  const { reports } = persistence.read;
  const file = (await reports.attachmentsOf([reportId])).find(({ id }) => id === fileId);
  const bytes = file && (await reports.attachmentBytes(file.id));
  if (file === undefined || bytes === undefined) return fail(notFound);
  return succeed({ fileName: file.fileName, mediaType: file.mediaType, bytes });
}
