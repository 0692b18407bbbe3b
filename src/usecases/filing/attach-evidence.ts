import { createHash } from 'node:crypto';
import type { Evidence } from '#law/filing-contents';
import { limits } from '#law/limits';
import { type Outcome, succeed } from '../outcome.js';
import type { Deps } from '../ports.js';
import { evidenceOf } from '../submit-filing.js';
import { transactOutcome } from '../transact-outcome.js';
import { type EvidencePlace, evidenceAt, withEvidenceAt } from './evidence-places.js';
import { type FileKind, evidenceMediaTypes, fileKindOf } from './file-kind.js';
import { type DraftReference, type SubmittedDraft, lockOwnDraft } from './own-draft.js';

/** Largest file, 20 MB. */
export const evidenceBytesMax = 20 * 1024 * 1024;
/** All files of one filing together, 200 MB: far above what a filing needs, and a bound on what is stored. */
export const draftEvidenceBytesMax = 200 * 1024 * 1024;
/** Characters of a file's name that are kept. */
export const fileNameLengthMax = 120;

export type AttachEvidence = DraftReference & {
  readonly place: EvidencePlace;
  /** As the browser sent it; only for people, never trusted. */
  readonly fileName: string;
  readonly bytes: Uint8Array;
};

export type EvidenceRefusal = 'empty' | 'too-large' | 'kind' | 'too-many' | 'draft-full';

export type Attached =
  | { readonly kind: 'attached'; readonly evidence: Evidence }
  | { readonly kind: 'refused'; readonly reason: EvidenceRefusal }
  | SubmittedDraft;

/** Keeps a file with its hash and names it in the draft. The same file sent twice to one item is kept once. */
export async function attachEvidence(
  deps: Pick<Deps, 'persistence' | 'clock' | 'randomness'>,
  { place, fileName, bytes, ...reference }: AttachEvidence,
): Promise<Outcome<Attached>> {
  if (bytes.byteLength === 0) return succeed({ kind: 'refused', reason: 'empty' });
  if (bytes.byteLength > evidenceBytesMax) return succeed({ kind: 'refused', reason: 'too-large' });
  const kind = fileKindOf(bytes);
  if (kind === undefined) return succeed({ kind: 'refused', reason: 'kind' });
  const evidence: Evidence = {
    id: deps.randomness.uuid(),
    fileName: shownFileName(fileName, kind),
    mediaType: evidenceMediaTypes[kind],
    sizeBytes: bytes.byteLength,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  };
  return transactOutcome(deps, async (stores): Promise<Outcome<Attached>> => {
    const found = await lockOwnDraft(stores, reference);
    if (!found.ok) return found;
    const draft = found.value;
    if (draft.submitted !== undefined) return succeed({ kind: 'submitted', submitted: draft.submitted });
    const present = evidenceAt(draft.contents, place);
    const same = present.find(({ sha256 }) => sha256 === evidence.sha256);
    if (same !== undefined) return succeed({ kind: 'attached', evidence: same });
    if (present.length >= limits.evidencePerItemMax) return succeed({ kind: 'refused', reason: 'too-many' });
    const kept = evidenceOf(draft.contents).reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
    if (kept + bytes.byteLength > draftEvidenceBytesMax) {
      return succeed({ kind: 'refused', reason: 'draft-full' });
    }
    const now = deps.clock.now();
    await stores.evidence.add(
      { evidence, accountId: draft.accountId, draftId: draft.id, uploadedAt: now },
      bytes,
    );
    const contents = withEvidenceAt(draft.contents, place, [...present, evidence]);
    await stores.drafts.update({ ...draft, contents, updatedAt: now });
    return succeed({ kind: 'attached', evidence });
  });
}

const endings: Readonly<Record<FileKind, readonly [string, ...string[]]>> = {
  pdf: ['.pdf'],
  png: ['.png'],
  jpeg: ['.jpg', '.jpeg', '.jfif'],
  docx: ['.docx'],
};

/** Without folders, control and direction characters; with the ending its content has, so that it opens. */
export function shownFileName(sent: string, kind: FileKind): string {
  const base = (sent.split(/[/\\]/).at(-1) ?? '')
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}"<>|?*:]/gu, '')
    .trim();
  const fits = endings[kind].some((ending) => base.toLowerCase().endsWith(ending));
  const stem = fits ? base.slice(0, base.lastIndexOf('.')) : base;
  const ending = fits ? base.slice(base.lastIndexOf('.')) : endings[kind][0];
  // Cutting may split a character in two; the half that is left goes.
  const kept = stem.slice(0, fileNameLengthMax - ending.length).replace(/[\uD800-\uDBFF]$/, '');
  return `${kept === '' ? 'evidence' : kept}${ending}`;
}
