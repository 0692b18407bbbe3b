/** The portal's pipeline with the account pages only, over a real database, a clock that stands, and real hashing. */
import { argon2Hasher } from '#adapters/argon2-hasher';
import { defaultFormEdition } from '#law/form-edition';
import { defaultPatternText, parsePattern } from '#law/identifiers/filing-number';
import { officialCalendar } from '#law/working-calendar';
import { ed25519Signer } from '#log/signer';
import type { MailingDeps } from '#usecases/accounts/account-deps';
import type { Stores } from '#usecases/ports';
import type { Mail } from '#usecases/ports/outbox';
import { checkpointPublisher } from '#usecases/publish-checkpoint';
import { createPublicHead } from '#usecases/register/public-head';
import { settingsSchema } from '../../src/settings.js';
import { mailingDeps } from '#web/account/account-portal';
import { accountRoutes } from '../../src/web/account/routes.js';
import { createPipeline } from '../../src/web/http/pipeline.js';
import type { Portal } from '#web/http/portal';
import { SharedAnswers } from '#web/http/shared-answers';
import { type FixedClock, fixedClock } from './clock.js';
import type { OpenTestDatabase, TestDatabase } from './databases.js';
import { openPersistence } from './persistence.js';
import { seededRandomness } from './random.js';
import { Visitor } from './visitor.js';

export type AccountPortal = {
  readonly deps: MailingDeps;
  readonly clock: FixedClock;
  readonly database: TestDatabase;
  readonly read: Stores;
  readonly publicUrl: string;
  /** A browser without cookies. */
  visitor(): Visitor;
  /** The mails written to an address, newest first. */
  mailsTo(mail: string): Promise<readonly Mail[]>;
  /** The token of the link in the newest mail to an address. */
  linkTo(mail: string): Promise<string>;
  /** An address nobody has used. */
  freshMail(): string;
};

const pattern = parsePattern(defaultPatternText);

export async function openAccountPortal(
  open: OpenTestDatabase,
  publicUrl = 'https://filing.example',
): Promise<AccountPortal> {
  const { persistence, database } = await openPersistence(open);
  const clock = fixedClock('2023-01-16T09:00:00+08:00');
  const randomness = seededRandomness();
  if (!pattern.ok) throw new Error(pattern.explanation);
  const signer = ed25519Signer('filing.example/log', new Uint8Array(32).fill(1));
  const portal: Portal = {
    persistence,
    clock,
    randomness,
    passwords: argon2Hasher,
    legal: {
      calendar: officialCalendar,
      correctionClock: 'restart',
      form: defaultFormEdition,
      numberPattern: pattern.pattern,
      individualNamePublic: true,
    },
    signer,
    publisher: checkpointPublisher({ persistence, clock, signer }),
    publicHead: createPublicHead(persistence, clock),
    site: settingsSchema.parse({}).site,
    assets: { css: '/app.css', js: '/app.js', jsEnabled: '/js-enabled.js', icon: '/icon.svg' },
    publicUrl,
  };
  const web = createPipeline({
    portal,
    logger: console,
    sharedAnswers: new SharedAnswers(portal.publicHead),
    everybody: [],
    capabilities: [accountRoutes(portal)],
  });
  const mailsTo = async (mail: string) => {
    const queued = await persistence.read.outbox.recentMails(1_000);
    return queued.map((one) => one.mail).filter((one) => one.to === mail);
  };
  let used = 0;
  return {
    deps: mailingDeps(portal),
    clock,
    database,
    read: persistence.read,
    publicUrl,
    visitor: () => new Visitor(web, publicUrl),
    mailsTo,
    linkTo: async (mail) => {
      const [newest] = await mailsTo(mail);
      const token = /\/account\/(?:verify|reset)\/([\w-]{43})/.exec(newest?.text ?? '')?.[1];
      if (token === undefined) throw new Error(`no link for ${mail} in: ${newest?.text ?? 'no mail'}`);
      return token;
    },
    freshMail: () => `operator-${(used += 1)}@sample.example`,
  };
}
