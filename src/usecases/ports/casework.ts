import type { Defect } from '#dossier/event-parts';
import type { DossierStatus } from '#dossier/state';
import type { CalendarDay, Instant } from '#law/calendar-day';
import type { ContentItem } from '#law/filing-contents';

/** Where a dossier stands for those who work on it: a filed one with a change in progress is work again. */
export type CaseStatus =
  | Exclude<DossierStatus, 'new'>
  /** 变更审核中. */
  | 'change-under-examination'
  /** 变更待复核: of its open changes at least one waits for a second person. */
  | 'change-prepared';

/** One line of the reviewers' inbox: a projection, written in the transaction of each event. */
export type CaseSummary = {
  readonly dossierId: string;
  /** Version of the last event projected; pages send it back to be conflict-checked. */
  readonly version: number;
  readonly status: CaseStatus;
  readonly operatorId: string;
  readonly reviewerId?: string;
  readonly platformName: string;
  readonly hostKind: 'organisation' | 'individual';
  /** Empty for an individual: the name is a personal particular. */
  readonly hostName: string;
  /** Host of the home page in A-label form. */
  readonly homeHost: string;
  readonly icpNumber: string;
  readonly submissions: number;
  /** Of the submission, or of the oldest open change. */
  readonly receivedAt: Instant;
  /** Of the review, or the earliest of the open changes. */
  readonly dueOn: CalendarDay;
  readonly dueProvisional: boolean;
  /** As the stored deadline of that date is called: `review:2`, `change-examination:1`. */
  readonly dueKey: string;
  /** 备案编号, once filed. */
  readonly number?: string;
  readonly openChanges: number;
  /** Of them those of the host, which are cases of their own. */
  readonly openHostChanges: number;
  /** 预定注销日, while a cancellation is planned. */
  readonly plannedEndOn?: CalendarDay;
  readonly updatedAt: Instant;
};

export type CaseKeys = {
  /** Finds other filings of the same host. The document number, normalised, is stored as a keyed hash only. */
  readonly hostDocument: string;
  /** Names, hosts and numbers by which it is found besides those that stand: earlier and proposed ones. */
  readonly otherNames: readonly string[];
};

/** 事项: what of a dossier is work, or will be. */
export type CaseKind = 'filing' | 'change' | 'host-change' | 'cancellation-planned';

export type InboxFilter = {
  readonly statuses: readonly CaseStatus[];
  readonly kind?: CaseKind;
  /** An account id, or `nobody` for unassigned cases. */
  readonly reviewer?: string;
  /** Due on or before this day. */
  readonly dueBy?: CalendarDay;
  /** Words in platform name, host name, home-page host, ICP number, filing number or `otherNames`. */
  readonly search?: string;
};

export type Page<T> = { readonly rows: readonly T[]; readonly total: number };

export interface CaseworkStore {
  /** Writes the projection of a dossier, replacing what was there. */
  put(summary: CaseSummary, keys: CaseKeys): Promise<void>;
  byId(dossierId: string): Promise<CaseSummary | undefined>;
  /** Open cases by due date, then by time of receipt; closed ones after them. `page` counts from 1. */
  inbox(filter: InboxFilter, page: number, pageSize: number): Promise<Page<CaseSummary>>;
  /** Filings of an operator, newest first. */
  ofOperator(accountId: string): Promise<readonly CaseSummary[]>;
  /** Dossiers whose planned end of business has come, the earliest first. */
  plannedEndsBy(day: CalendarDay, limit: number): Promise<readonly string[]>;
  /** Other dossiers with the same host document, home-page host or ICP number. At most `limit`. */
  related(dossierId: string, limit: number): Promise<readonly RelatedCase[]>;
  marks(dossierId: string, submission: number): Promise<readonly CaseMark[]>;
  /** Replaces a mark on the item (and, for a confirmation, the finding code). */
  putMark(mark: CaseMark): Promise<void>;
  removeMark(mark: Pick<CaseMark, 'dossierId' | 'submission' | 'item' | 'code'>): Promise<void>;
}

export type RelatedCase = CaseSummary & {
  readonly sameHost: boolean;
  readonly sameHomePage: boolean;
  readonly sameIcpNumber: boolean;
};

/** A reviewer's working mark on one item of one submission; frozen only when a notice or a proposal takes it up. */
export type CaseMark = {
  readonly dossierId: string;
  /** 1 for the first submission. */
  readonly submission: number;
  readonly item: ContentItem;
  /** Finding code for a confirmation; empty for a defect. */
  readonly code: string;
  readonly verdict: Defect | 'confirmed';
  readonly reason: string;
  readonly lateReason: string;
  readonly markedBy: string;
  readonly markedAt: Instant;
};
