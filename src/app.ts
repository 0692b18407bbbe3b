import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Hono } from 'hono';
import type { DestinationStream, Logger } from 'pino';
import { type Instant, instantOf } from '#law/calendar-day';
import { officialCalendar } from '#law/working-calendar';
import { argon2Hasher } from '#adapters/argon2-hasher';
import { portalKeys } from '#adapters/key-files';
import { imapMailbox } from '#adapters/imap-mailbox';
import { httpShortMessages } from '#adapters/http-short-messages';
import { smtpMailer } from '#adapters/smtp-mailer';
import { systemRandomness } from '#adapters/system-randomness';
import { type JobRunner, expectedJobs, startJobs, type ReportingByMail } from '#jobs/run';
import { type Database, openDatabase } from '#storage/database';
import { migrateToLatest } from '#storage/migrate';
import { createPersistence } from '#storage/persistence';
import { createVault } from '#storage/vault';
import { expectJobs } from '#usecases/clocks/heartbeats';
import { createJobHealth } from '#usecases/clocks/job-health';
import { type LiveCalendar, createLiveCalendar } from '#usecases/clocks/live-calendar';
import type { Clock, LegalSettings, Persistence, Randomness } from '#usecases/ports';
import type { ShortMessages } from '#usecases/messages/short-messages';
import { completeSearch } from '#usecases/register/write-search';
import { handOverEarlier } from '#usecases/handover/hand-over-earlier';
import type { Config } from './config.js';
import { openDemonstrationClock } from './demonstration/clock.js';
import { handoverSetup } from './handover-setup.js';
import { logSetup } from './log-setup.js';
import { portalLog } from './portal-log.js';
import { createReadLimit } from './web/http/read-limit.js';
import { portalRoutes } from './web/http/portal-routes.js';
import { SharedAnswers } from './web/http/shared-answers.js';
import { parseAssets } from './web/layout/assets.js';
import { reportMails } from './web/messages/report-mails.js';
import { noticeWords } from './web/messages/word-notice.js';
import type { Demonstration, Portal, PortalEnv } from './web/http/portal.js';

/** The portal, wired: the only place where parts meet. */
export type App = {
  readonly web: Hono<PortalEnv>;
  /** Answers that are the same for everybody, kept as bytes; `main.ts` serves them first. */
  readonly sharedAnswers: SharedAnswers;
  readonly portal: Portal;
  readonly database: Database;
  readonly logger: Logger;
  startJobs(): JobRunner;
  close(): Promise<void>;
};

/** What tests replace: time, randomness, and a database that is already open. Everything else is the real thing. */
export type AppOptions = {
  readonly database?: Database;
  readonly machineNow?: () => Instant;
  readonly randomness?: Randomness;
  /** Where the log goes; the standard output without it. */
  readonly logDestination?: DestinationStream;
  /** Where `npm run build` put the assets. */
  readonly assetsDir: string;
};

export async function createApp(config: Config, options: AppOptions): Promise<App> {
  const logger = portalLog(config.logLevel, options.logDestination);
  const database = options.database ?? (await openConfigured(config, logger));
  try {
    await migrateToLatest(database.db);
    return await wire(config, options, { database, logger });
  } catch (error) {
    await database.close();
    throw error;
  }
}

function openConfigured(config: Config, logger: Logger): Promise<Database> {
  return openDatabase({
    url: config.databaseUrl,
    dataDir: config.dataDir,
    poolSize: config.databasePoolSize,
    onConnectionError: (error) => logger.warn({ err: error }, 'an idle database connection broke'),
  });
}

async function wire(
  config: Config,
  { machineNow = () => instantOf(Date.now()), randomness = systemRandomness, assetsDir }: AppOptions,
  { database, logger }: Pick<App, 'database' | 'logger'>,
): Promise<App> {
  const keys = await portalKeys(config.keysDir);
  const persistence = createPersistence({ db: database.db, vault: createVault(keys.data) });
  const { clock, demonstration } = await timeOf(config, persistence, machineNow);
  const log = await logSetup(config, { persistence, clock, keys, logger });
  await completeSearch({ persistence });
  const sharedAnswers = new SharedAnswers(log.publicHead);
  const liveCalendar = createLiveCalendar({
    persistence,
    clock,
    base: officialCalendar,
    changed: () => sharedAnswers.forget(),
  });
  await liveCalendar.refresh();
  const portal: Portal = {
    persistence,
    clock,
    randomness,
    passwords: argon2Hasher,
    ...log,
    liveCalendar,
    baseCalendar: officialCalendar,
    tellingPlan: config.settings.clocks,
    jobHealth: createJobHealth({ persistence, clock }),
    legal: legalOf(config, liveCalendar),
    handover: await handoverSetup(config.settings.handover, keys.handover),
    reports: config.settings.reports,
    site: config.settings.site,
    openData: config.settings.openData,
    readLimit: createReadLimit(config.settings.publicReads, () => performance.now()),
    assets: parseAssets(await readFile(join(assetsDir, 'assets.json'), 'utf8')),
    publicUrl: config.publicUrl,
    // The demonstration shows what it would send.
    shortMessagesOn: config.settings.messages.sms !== undefined || config.demonstration,
    wordNotice: noticeWords({ publicUrl: config.publicUrl, name: config.settings.site.name }),
    ...(demonstration === undefined ? {} : { demonstration }),
  };
  // Repairs a crash between a decision's commit and its checkpoint by running the same steps.
  await portal.publisher.publish().catch((error: unknown) => {
    logger.error({ err: error }, 'no checkpoint could be signed; the register stays as it was published');
  });
  await handOverEarlier(portal).catch((error: unknown) => {
    logger.error({ err: error }, 'earlier acts could not be handed over; the next start tries again');
  });
  const web = await portalRoutes(portal, { assetsDir, logger, sharedAnswers });
  const delivering = config.smtp && {
    mailer: smtpMailer(config.smtp),
    shortMessages: shortMessagesOf(config, clock),
    wordNotice: portal.wordNotice,
  };
  const jobDeps = { ...portal, delivering, reporting: reportingByMail(config) };
  await expectJobs(portal, expectedJobs(jobDeps));
  return {
    web,
    sharedAnswers,
    portal,
    database,
    logger,
    startJobs: () => startJobs(jobDeps, logger),
    close: () => database.close(),
  };
}

/** The mailbox for reports by the public, where there is one. */
function reportingByMail({ settings, publicUrl }: Config): ReportingByMail | undefined {
  const { mailbox } = settings.reports;
  if (mailbox === undefined) return undefined;
  const { everySeconds, ...imap } = mailbox;
  const composeReportMail = reportMails({ publicUrl, name: settings.site.name });
  return { mailbox: imapMailbox(imap), composeReportMail, everySeconds };
}

function shortMessagesOf({ settings }: Config, clock: Clock): ShortMessages | undefined {
  const { sms } = settings.messages;
  const nowSeconds = () => Math.floor(Date.parse(clock.machineNow()) / 1000);
  return sms && httpShortMessages({ ...sms, nowSeconds });
}

/** The calendar is asked for each time: a notice may have been approved in between. */
function legalOf(config: Config, liveCalendar: LiveCalendar): LegalSettings {
  return {
    get calendar() {
      return liveCalendar.current();
    },
    correctionClock: config.correctionClock,
    form: config.form,
    numberPattern: config.numberPattern,
    individualNamePublic: config.settings.individualNamePublic,
    contactChangeReviewed: config.settings.changes.contactReviewed,
  };
}

async function timeOf(
  config: Config,
  persistence: Persistence,
  machineNow: () => Instant,
): Promise<{ clock: Clock; demonstration?: Demonstration }> {
  if (!config.demonstration) return { clock: { now: machineNow, machineNow } };
  const clock = await openDemonstrationClock(machineNow, persistence.read.settings);
  return { clock, demonstration: { setClock: (now) => clock.set(now), isClockSet: () => clock.isSet() } };
}
