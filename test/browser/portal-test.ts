/**
 * `test` for the browser: a demonstration that was started as a person starts it, and people at browsers of their own.
 * Whatever a page does, it must not complain in the console, break the content policy, or ask another site for
 * anything: each test fails at its end when one did.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test as base, type BrowserContextOptions, expect, type Page } from '@playwright/test';
import { type RunningPortal, startPortal } from '../support/running-portal.js';

export { expect };

export type Demonstration = RunningPortal & {
  /** The password printed at the start for an account such as `reviewer-a@portal.example`. */
  passwordOf(mail: string): string;
};

export const demonstrationMails = {
  organisation: 'organisation@sample.example',
  individual: 'individual@sample.example',
  reviewer: 'reviewer-a@portal.example',
  decider: 'reviewer-b@portal.example',
  handler: 'reviewer-c@portal.example',
  supervisor: 'supervisor@portal.example',
  administrator: 'administrator@portal.example',
  auditor: 'auditor@portal.example',
  liaison: 'liaison-ps@portal.example',
} as const;

type People = {
  /** Somebody nobody knows, at a browser without history. */
  readonly stranger: (options?: BrowserContextOptions) => Promise<Page>;
  /** Somebody with an account of the demonstration, signed in. */
  readonly member: (who: keyof typeof demonstrationMails, options?: BrowserContextOptions) => Promise<Page>;
};

/** One portal for the files a worker runs; they keep out of each other's way by filing platforms of their own. */
export const test = base.extend<People, { demonstration: Demonstration }>({
  demonstration: [
    // Playwright reads the names of fixtures from this pattern; there is none to ask for.
    // oxlint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const portal = await startPortal();
      const kept = await readFile(join(portal.dataDir, 'demonstration-accounts.json'), 'utf8');
      const accounts = JSON.parse(kept) as readonly { mail: string; password: string }[];
      const passwordOf = (mail: string) => {
        const account = accounts.find((each) => each.mail === mail);
        if (account === undefined) throw new Error(`the demonstration has no account ${mail}`);
        return account.password;
      };
      await use({ ...portal, passwordOf });
      await portal.stop();
    },
    { scope: 'worker', timeout: 180_000 },
  ],

  stranger: async ({ browser, demonstration }, use) => {
    const faults: string[] = [];
    const opened: Page[] = [];
    await use(async (options = {}) => {
      const context = await browser.newContext({ baseURL: demonstration.url, ...options });
      const page = await context.newPage();
      watch(page, demonstration.url, faults);
      opened.push(page);
      return page;
    });
    for (const page of opened) await page.context().close();
    expect(faults, 'what pages did that they must not do').toEqual([]);
  },

  member: async ({ stranger, demonstration }, use) => {
    await use(async (who, options) => {
      const page = await stranger(options);
      const mail = demonstrationMails[who];
      await signIn(page, mail, demonstration.passwordOf(mail));
      return page;
    });
  },
});

export async function signIn(page: Page, mail: string, password: string): Promise<void> {
  await page.goto('/signin');
  await page.getByLabel('邮箱').fill(mail);
  await page.getByLabel('口令', { exact: true }).fill(password);
  await page.getByRole('main').getByRole('button', { name: '登录' }).click();
  await expect(page.getByRole('button', { name: '退出' })).toBeVisible();
}

function watch(page: Page, origin: string, faults: string[]): void {
  const note = (fault: string) => faults.push(`${new URL(page.url()).pathname}: ${fault}`);
  page.on('pageerror', (error) => note(error.message));
  page.on('console', (message) => {
    // Chromium says so of every page answered with 404, 409 or 422; other resources are looked at below.
    if (message.text().startsWith('Failed to load resource')) return;
    if (message.type() === 'error' || message.type() === 'warning') note(message.text());
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(`${origin}/`)) note(`asked for ${request.url()}`);
  });
  page.on('response', (response) => {
    const isPage = response.request().resourceType() === 'document';
    const isBad = isPage ? response.status() >= 500 : response.status() >= 400;
    if (isBad) note(`${response.status()} for ${response.url()}`);
  });
}
