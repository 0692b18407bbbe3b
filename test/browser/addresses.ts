/** Addresses of pages in every state the demonstration has, found by reading it as the person concerned. */
import type { Page } from '@playwright/test';

/** Links of a page, in order, each once, decoded. */
export async function linksOn(page: Page, path: string): Promise<readonly string[]> {
  const html = await (await page.request.get(path)).text();
  const found = [...html.matchAll(/href="(\/[^"]*)"/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'));
  return [...new Set(found)];
}

const scope = 'inChina=yes&publicInternet=yes&collectsOthersProducts=yes';

/** Open to everybody. */
export async function publicAddresses(reader: Page): Promise<readonly string[]> {
  const entries = await linksOn(reader, '/register');
  const entry = entries.find((path) => path.startsWith('/register/')) ?? '';
  const number = decodeURIComponent(entry.replace('/register/', ''));
  const retired = await linksOn(reader, '/register?status=cancelled');
  const unknown = number.replace(/\d{6}$/, '987654');
  return [
    '/',
    '/register',
    '/register?q=nothing-like-this',
    '/register?status=cancelled',
    entry,
    ...retired.filter((path) => path.startsWith('/register/')).slice(0, 1),
    `/register/${unknown}`,
    '/check',
    '/check?number=',
    `/check?number=${encodeURIComponent(number)}`,
    `/check?number=${encodeURIComponent(unknown)}`,
    '/check?number=12345',
    '/deadlines',
    '/deadlines?rule=review&from=2023-01-13',
    '/deadlines?rule=review&from=2030-01-13',
    '/deadlines?rule=change&from=2023-02-30',
    '/guide',
    '/sitemap',
    '/accessibility',
    '/privacy',
    '/open-data',
    '/verify',
    '/log/',
    '/file',
    '/file/scope',
    `/file/scope/result?${scope}`,
    `/file/scope/result?${scope}&onlyOwnPatching=no`,
    `/file/scope/result?${scope}&onlyOwnPatching=yes`,
    '/signin',
    '/signin?done=password-set',
    '/account/register',
    '/account/register/sent',
    '/account/resend',
    '/account/forgotten-password',
    '/account/forgotten-password/sent',
    `/account/verify/${'x'.repeat(43)}`,
    `/account/reset/${'x'.repeat(43)}`,
    '/no-such-page',
    '/demonstration',
    '/demonstration/mail',
    '/demonstration/messages',
    '/demonstration/messages/operator-CorrectionRequested',
    '/demonstration/messages/account-verify-mail',
    '/demonstration/components',
  ];
}

/** Of the operator of the samples: drafts, filings in every state, notices, receipts. */
export async function operatorAddresses(operator: Page): Promise<readonly string[]> {
  const own = await linksOn(operator, '/filings');
  const draft = own.find((path) => /^\/filings\/drafts\/[^/]+$/.test(path)) ?? '';
  const drafts = own.filter((path) => /^\/filings\/drafts\/[^/]+$/.test(path));
  const filings = own.filter((path) => /^\/filings\/[0-9a-f-]{36}$/.test(path));
  const further = new Map<string, string>();
  let changeable = '';
  for (const filing of filings) {
    for (const path of await linksOn(operator, filing)) {
      const kind = /^\/filings\/[0-9a-f-]{36}\/([a-z]+\/\d+)/.exec(path)?.[1];
      if (kind !== undefined) further.set(kind, path);
      // One that can be changed and cancelled stands for all of them.
      if (path.endsWith('/changes/new')) changeable = path.replace('/changes/new', '');
    }
  }
  const messages = (await linksOn(operator, '/messages')).filter((path) =>
    /^\/messages\/[0-9a-f-]{36}$/.test(path),
  );
  const groups = ['platform', 'host', 'rules', 'mlps', 'standards', 'other'];
  return [
    '/filings',
    '/casework',
    '/account',
    '/account/password',
    '/account/tokens',
    '/account/tokens/new',
    '/messages',
    ...messages.slice(0, 2),
    '/account/phone',
    draft,
    `${draft}/scope`,
    ...groups.flatMap((group) => [`${draft}/${group}`, `${draft}/${group}?show=problems`]),
    `${draft}/platform?add=row`,
    `${draft}/check`,
    `${draft}/discard`,
    ...filings,
    ...['changes/new', 'cancellation', 'cancellation/confirm?endsOn=2090-01-01', 'record'].map(
      (end) => `${changeable}/${end}`,
    ),
    ...drafts.slice(1).flatMap((path) => [path, `${path}/change-day`, `${path}/check`]),
    ...further.values(),
  ];
}

/** Of the reviewers: the inbox with and without cases, a case in every state, the pages before each act. */
export async function reviewerAddresses(reviewer: Page): Promise<readonly string[]> {
  const cases = casesOn(await linksOn(reviewer, '/casework?status=all'));
  const notices = (await Promise.all(cases.map(async (path) => linksOn(reviewer, path))))
    .flat()
    .filter((path) => /\/notices\/\d+$/.test(path));
  const [assigned = ''] = casesOn(await linksOn(reviewer, '/casework?reviewer=me&status=under-review'));
  const [prepared = ''] = casesOn(await linksOn(reviewer, '/casework?status=decision-prepared'));
  const acts = ['correction', 'prepare-filing', 'prepare-exclusion', 'return', 'decision', 'identity'];
  return [
    '/casework',
    '/casework?status=all',
    '/casework?q=nothing-like-this',
    '/casework?status=filed&by=2026-01-01',
    ...cases,
    ...notices.slice(0, 1),
    ...[assigned, prepared].flatMap((path) => acts.map((act) => `${path}/${act}`)),
    '/account',
  ];
}

/** Changes of filed platforms, in every state: each change, the pages before each act on one, one earlier version. */
export async function changeCaseAddresses(reviewer: Page): Promise<readonly string[]> {
  const changes = new Map<string, string>();
  const versions: string[] = [];
  for (const path of casesOn(await linksOn(reviewer, '/casework?status=all'))) {
    for (const link of await linksOn(reviewer, path)) {
      if (/\/changes\/\d+$/.test(link)) changes.set(link, link);
      if (/\/versions\/\d+$/.test(link)) versions.push(link);
    }
  }
  const acts = new Map<string, string>();
  for (const change of changes.keys()) {
    for (const link of await linksOn(reviewer, change)) {
      if (link.startsWith(`${change}/`)) acts.set(link.slice(change.length), link);
    }
  }
  return [...changes.values(), ...acts.values(), versions.at(-1) ?? ''];
}

function casesOn(links: readonly string[]): readonly string[] {
  return links.filter((path) => /^\/casework\/[0-9a-f-]{36}$/.test(path));
}

/** Open to everybody who reports; nothing is written yet. */
export const reportAddresses = [
  '/report',
  '/report/new',
  '/report/new?number=12345',
  '/report/track',
] as const;

/** Of whoever handles reports: the list with and without reports, one in each state, the pages before each act. */
export async function reportCaseAddresses(staff: Page): Promise<readonly string[]> {
  const cases: string[] = [];
  const acts = new Map<string, string>();
  for (const status of reportStatuses) {
    const [path] = reportsOn(await linksOn(staff, `/reports?status=${status}`));
    if (path === undefined) continue;
    cases.push(path);
    for (const link of await linksOn(staff, path)) {
      const act = link.startsWith(`${path}/`) ? link.slice(path.length + 1) : 'files/';
      if (!act.includes('/')) acts.set(act, link);
    }
  }
  return [
    '/reports',
    '/reports?status=all',
    '/reports?q=nothing-like-this',
    '/reports?by=wrong',
    '/reports/new',
    ...cases,
    ...acts.values(),
  ];
}

const reportStatuses = [
  'received',
  'accepted',
  'verifying',
  'outcome-proposed',
  'concluded',
  'handled',
  'not-accepted',
  'passed-on',
  'merged',
];

function reportsOn(links: readonly string[]): readonly string[] {
  return links.filter((path) => /^\/reports\/[0-9a-f-]{36}$/.test(path));
}
