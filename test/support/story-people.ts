/** The people of a whole story, each at a browser of their own. */
import { PaperBrowser } from './paper-browser.js';
import type { TestAccount, TestPortal } from './portal.js';

export type StoryPeople = {
  /** Somebody without an account. */
  stranger(): PaperBrowser;
  /** Somebody signs in, as every morning. */
  comesIn(account: Pick<TestAccount, 'mail' | 'password'>): Promise<PaperBrowser>;
};

export function storyPeople(portal: TestPortal): StoryPeople {
  const stranger = () => new PaperBrowser(portal.visitor());
  return {
    stranger,
    comesIn: async ({ mail, password }) => {
      const person = stranger();
      await person.open('/signin');
      person.enter({ mail, password });
      await person.press('登录');
      return person;
    },
  };
}

/** The number in the banner a decision leaves behind. */
export function numberIssued(reviewer: PaperBrowser): string {
  const number = /备案编号 (\S+?)。/.exec(reviewer.text)?.[1];
  if (number === undefined) throw new Error(`no number in: ${reviewer.text}`);
  return number;
}

/** The dossier a receipt is about. */
export function dossierOf(operator: PaperBrowser): string {
  const dossier = /^\/filings\/([^/]+)\/receipts\/\d+$/.exec(operator.path)?.[1];
  if (dossier === undefined) throw new Error(`no receipt at ${operator.path}: ${operator.text}`);
  return dossier;
}
