import { checkMail } from '#law/identifiers/mail';

/** The one form an address is stored and looked up in; undefined when it cannot be a mail address. */
export function normalMail(typed: string): string | undefined {
  const check = checkMail(typed);
  return check.verdict === 'impossible' ? undefined : check.normal;
}
