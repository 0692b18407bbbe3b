import type { ChangeKind } from '#law/article-06-change';
import type { Instant } from '#law/calendar-day';
import type { ScopeAnswers } from '#law/article-02-scope';
import type { ContentGroup, ContentItem, Evidence, FilingContents } from '#law/filing-contents';

/**
 * A filing being filled in: not an act, may be deleted, holds personal data and is sealed at rest. A draft is
 * submitted once; afterwards it points at the submission it became.
 */
export type FilingDraft = {
  readonly id: string;
  readonly accountId: string;
  readonly purpose: DraftPurpose;
  readonly scope: ScopeAnswers;
  readonly contents: FilingContents;
  /** The operator's words on notice points, by point number; only with a correction. */
  readonly replies: Readonly<Record<string, string>>;
  /** Only with a change. */
  readonly change?: DraftedChange;
  /** Raised with every save of that page, so that a stale tab is noticed. 0 = never saved. */
  readonly pageRevisions: Readonly<Record<ContentGroup, number>>;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
  readonly submitted?: { readonly dossierId: string; readonly version: number; readonly at: Instant };
};

export type DraftPurpose =
  | { readonly kind: 'first' }
  /** Corrects the notice of this round of the dossier. */
  | { readonly kind: 'correction'; readonly dossierId: string; readonly round: number }
  /** Changes the live record of a filed dossier, prepared against one version of it. */
  | {
      readonly kind: 'change';
      readonly dossierId: string;
      readonly baseRecord: number;
      /** What the operator set out to change; what it is in law follows from the contents. */
      readonly changeKind: ChangeKind;
    };

/** What a change says beside its contents. */
export type DraftedChange = {
  /** The day the fact changed, as typed: a day in ISO form once it is one. */
  readonly changedOn: string;
  readonly reason: string;
  /** Raised with every save of these two, as `pageRevisions` are. */
  readonly revision: number;
  /** Edits that met a newer value when the draft was brought up to date: kept until they are taken up or let go. */
  readonly setAside?: { readonly items: readonly ContentItem[]; readonly contents: FilingContents };
};

export type DraftSummary = {
  readonly id: string;
  readonly purpose: DraftPurpose;
  readonly platformName: string;
  readonly updatedAt: Instant;
};

export interface DraftStore {
  add(draft: FilingDraft): Promise<void>;
  byId(id: string): Promise<FilingDraft | undefined>;
  /** Reads the row FOR UPDATE. */
  lockById(id: string): Promise<FilingDraft | undefined>;
  update(draft: FilingDraft): Promise<void>;
  remove(id: string): Promise<void>;
  /** Drafts of an account that were not submitted, newest first. */
  openOf(accountId: string): Promise<readonly DraftSummary[]>;
  /** The unsubmitted correction draft for this round, if one was begun. */
  correctionFor(dossierId: string, round: number): Promise<FilingDraft | undefined>;
  /** The unsubmitted changes of a dossier, newest first. */
  changesOf(dossierId: string): Promise<readonly FilingDraft[]>;
}

/** The bytes behind an `Evidence` reference, sealed at rest. */
export type StoredEvidence = {
  readonly evidence: Evidence;
  readonly accountId: string;
  readonly draftId: string;
  readonly uploadedAt: Instant;
};

export interface EvidenceStore {
  add(stored: StoredEvidence, bytes: Uint8Array): Promise<void>;
  /** Without the bytes. */
  byId(id: string): Promise<StoredEvidence | undefined>;
  bytesOf(id: string): Promise<Uint8Array | undefined>;
  /** Links the files of a submitted draft to the dossier; linked evidence can no longer be removed. */
  linkToDossier(ids: readonly string[], dossierId: string): Promise<void>;
  dossierOf(id: string): Promise<string | undefined>;
  /** Removes a file that no dossier refers to. */
  removeUnlinked(id: string): Promise<void>;
}
