import type { ReportGround, ReportOutcomeKind } from '#law/article-09-reports';
import type { Instant } from '#law/calendar-day';
import type { ReportActor } from './actor.js';
import type { Conflict } from './state.js';
import type {
  ConflictSource,
  Measure,
  MessageReference,
  PassedOnTo,
  ReportChannel,
  ReportedPlatform,
  ReporterKind,
} from './events.js';

/** What people ask of a report. Imperative; an event says what became of it. */
export type ReportCommand =
  | LodgeReport
  | StaffCommand
  | IdentifyPlatform
  | ReceiveMessage
  | TellReporter
  | SendMessage
  | MoveDeadlines;

type By = { readonly by: ReportActor };

/** A person reports a platform, or staff key in what came another way. */
export type LodgeReport = By & {
  readonly type: 'LodgeReport';
  readonly channel: ReportChannel;
  readonly receivedAt: Instant;
  readonly platform: ReportedPlatform;
  readonly grounds: readonly ReportGround[];
  readonly reporter: ReporterKind;
  readonly reachable: boolean;
  readonly contentHash: string;
  readonly attachmentIds: readonly string[];
  readonly restricted: boolean;
  /** Who must keep out by what they did before. */
  readonly conflicts: readonly { readonly accountId: string; readonly source: ConflictSource }[];
};

export type IdentifyPlatform = By &
  Pick<LodgeReport, 'platform' | 'grounds' | 'conflicts'> & { readonly type: 'IdentifyPlatform' };

/** Acts that need nothing but what the person typed. */
export type StaffCommand = By &
  (
    | { readonly type: 'AssignReport'; readonly handlerId: string }
    | { readonly type: 'DeclareConflict'; readonly accountId: string; readonly reason: string }
    | { readonly type: 'LiftConflict'; readonly accountId: string; readonly reason: string }
    | { readonly type: 'AcceptReport' }
    | { readonly type: 'RefuseReport'; readonly reason: string }
    | {
        readonly type: 'PassOnReport';
        readonly to: PassedOnTo;
        readonly authority: string;
        readonly reason: string;
      }
    | MergeReport
    | JoinDuplicate
    | { readonly type: 'BeginVerification'; readonly plan: string }
    | {
        readonly type: 'ProposeOutcome';
        readonly outcome: ReportOutcomeKind;
        readonly reasons: string;
      }
    | { readonly type: 'ReturnOutcome'; readonly reason: string }
    | { readonly type: 'ConfirmOutcome' }
    | { readonly type: 'HandleReport'; readonly measures: readonly Measure[] }
    | { readonly type: 'ReopenReport'; readonly reason: string }
    | { readonly type: 'RestrictReport'; readonly reason: string }
    | { readonly type: 'AddNote'; readonly text: string }
    | { readonly type: 'RequestIdentity'; readonly requestId: string; readonly reason: string }
    | { readonly type: 'ReleaseIdentity'; readonly requestId: string }
    | { readonly type: 'DenyIdentity'; readonly requestId: string; readonly reason: string }
    | { readonly type: 'OpenIdentity'; readonly requestId: string }
  );

export type MergeReport = {
  readonly type: 'MergeReport';
  readonly into: string;
  readonly reason: string;
};

/** On the report that goes on; in the same transaction as `MergeReport` on the other. */
export type JoinDuplicate = {
  readonly type: 'JoinDuplicate';
  readonly reportId: string;
  readonly reachable: boolean;
  readonly restricted: boolean;
  /** Whoever must keep out of the duplicate keeps out of the whole. */
  readonly conflicts: readonly Pick<Conflict, 'accountId' | 'source' | 'reason'>[];
};

/** A message of the reporter. */
export type ReceiveMessage = By &
  MessageReference & {
    readonly type: 'ReceiveMessage';
    readonly attachmentIds: readonly string[];
  };

export type SendMessage = By & MessageReference & { readonly type: 'SendMessage' };

/** 告知举报人 in words of the authority, kept as a message to each of them. */
export type TellReporter = By & {
  readonly type: 'TellReporter';
  readonly messages: readonly MessageReference[];
};

/** A new holiday notice is in force; the open dates are counted again. */
export type MoveDeadlines = By & {
  readonly type: 'MoveDeadlines';
  readonly notice: string;
};

export type ReportCommandType = ReportCommand['type'];
