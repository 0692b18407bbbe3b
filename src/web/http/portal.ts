import type { Actor } from '#dossier/actor';
import type { Instant } from '#law/calendar-day';
import type { JobHealth } from '#usecases/clocks/job-health';
import type { LiveCalendar } from '#usecases/clocks/live-calendar';
import type { TellingPlan } from '#usecases/clocks/step-due';
import type { WorkingCalendar } from '#law/working-calendar';
import type { WordNotice } from '#usecases/messages/word-notice';
import type { Deps } from '#usecases/ports';
import type { LogIdentity } from '#usecases/log/log-identity';
import type { LogTiles } from '#usecases/log/log-tiles';
import type { PublishDeps } from '#usecases/log/publishing-steps';
import type { CheckpointPublisher } from '#usecases/publish-checkpoint';
import type { ApiScope } from '#usecases/ports/api-tokens';
import type { PublicHead } from '#usecases/register/public-head';
import type { ReadLimit } from './read-limit.js';
import type { Assets, BothLanguages, SiteSettings, Visit } from '../layout/visit.js';

/** Everything the pages need; wired once in `app.ts`. A folder names the part it uses with `Pick`. */
export type Portal = Deps &
  PublishDeps & {
    readonly publisher: CheckpointPublisher;
    readonly publicHead: PublicHead;
    /** Tiles of the log, for its files and for proofs. */
    readonly logTiles: LogTiles;
    /** Names and keys of the log, published. */
    readonly logIdentity: LogIdentity;
    /** What `legal.calendar` reads from. */
    readonly liveCalendar: LiveCalendar;
    /** The years the program is shipped with. */
    readonly baseCalendar: WorkingCalendar;
    readonly jobHealth: JobHealth;
    readonly tellingPlan: TellingPlan;
    readonly site: SiteSettings;
    readonly openData: OpenDataTerms;
    /** How much one client may read at a time. */
    readonly readLimit: ReadLimit;
    readonly assets: Assets;
    /** Scheme and host people type, without a trailing slash; also what the origin check compares with. */
    readonly publicUrl: string;
    readonly wordNotice: WordNotice;
    /** Whether people can have short messages. */
    readonly shortMessagesOn: boolean;
    /** Present only in the demonstration. */
    readonly demonstration?: Demonstration;
  };

/** On what terms the public data may be used. */
export type OpenDataTerms = {
  readonly licence: {
    readonly name: BothLanguages;
    readonly text: BothLanguages;
    readonly url?: string | undefined;
  };
};

/** What only the demonstration can do: set the portal's clock. Mails are shown at `/demonstration/mail`. */
export type Demonstration = {
  /** Undefined puts the clock back to real time. */
  setClock(now: Instant | undefined): Promise<void>;
  isClockSet(): boolean;
};

/** What the pipeline hands to every route, typed. `actor` is absent for a visitor who is not signed in. */
export type PortalEnv = {
  Variables: {
    visit: Visit;
    actor?: Actor;
    /** Hash of the session token, to end or touch the session. */
    sessionHash?: string;
    /** What the token of a program may do; `actor` is its holder. Only in the interface for operators. */
    apiScopes?: readonly ApiScope[];
    /** The answer is written while it is read, packed or not: nobody may read it whole on the way. */
    isStreamed?: boolean;
  };
};

/** Where the pipeline reports what broke; the program's logger fits. */
export type ErrorLog = { error(details: object, message: string): void };
