/** The portal with what the tests of accounts ask of it: the use cases directly, the mails, addresses nobody has used. */
import type { MailingDeps } from '#usecases/accounts/account-deps';
import type { Stores } from '#usecases/ports';
import type { Mail } from '#usecases/ports/outbox';
import { mailingDeps } from '#web/account/account-portal';
import type { OpenTestDatabase } from './databases.js';
import { readyMails } from './mails.js';
import { type TestPortal, openTestPortal } from './portal.js';
import { seededRandomness } from './random.js';

export type AccountPortal = TestPortal & {
  readonly deps: MailingDeps;
  readonly read: Stores;
  /** The mails written to an address, newest first. */
  mailsTo(mail: string): Promise<readonly Mail[]>;
  /** The token of the link in the newest mail to an address. */
  linkTo(mail: string): Promise<string>;
  /** An address nobody has used. */
  freshMail(): string;
};

export async function openAccountPortal(open: OpenTestDatabase): Promise<AccountPortal> {
  const portal = await openTestPortal(open, {
    at: '2023-01-16T09:00:00+08:00',
    randomness: seededRandomness(),
    config: { publicUrl: 'https://filing.example' },
  });
  const { read } = portal.portal.persistence;
  const mailsTo = async (mail: string) => {
    return (await readyMails(read)).filter((one) => one.to === mail);
  };
  let used = 0;
  return {
    ...portal,
    deps: mailingDeps(portal.portal),
    read,
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
