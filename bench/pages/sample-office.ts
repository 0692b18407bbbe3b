import type { Role } from '#dossier/actor';
import { openDatabase } from '#storage/database';
import { migrateToLatest } from '#storage/migrate';
import { assignCase } from '#usecases/case-acts';
import { submitFiling } from '#usecases/submit-filing';
import { paths } from '#web/paths';
import { valueOf } from '../../test/support/filings.js';
import type { TestPortal } from '../../test/support/portal.js';
import { sampleName, seedRegister } from '../register/seed-register.js';
import type { BenchPostgres } from '../server/postgres.js';
import { openOffice } from '../submissions/bench-office.js';
import { throughLanes } from '../submissions/lanes.js';

export const casesInInbox = 1_000;
const lanes = 8;

/** A page as somebody asks for it. */
export type PageRequest = {
  readonly title: string;
  readonly path: string;
  /** Undefined for the public. */
  readonly cookie?: string;
};

/** A full register and a full inbox behind one portal in this process, and the pages people look at most. */
export async function openSampleOffice(postgres: BenchPostgres, entries: number) {
  const databaseUrl = await postgres.createDatabase('bench_pages');
  const database = await openDatabase({ url: databaseUrl, poolSize: 1 });
  await migrateToLatest(database.db);
  const numbers = await seedRegister(database.db, entries);
  await database.close();
  const office = await openOffice(databaseUrl, lanes);
  const { portal, cast, counter } = office;

  const cases: string[] = [];
  await throughLanes(lanes, await office.drafts(casesInInbox), async (draftId) => {
    const submitted = await submitFiling(portal.portal, { actor: cast.operator, draftId });
    cases.push(valueOf(submitted).dossierId);
  });
  const reviewer = await signIn(portal, 'reviewer');
  const operator = await signIn(portal, 'operator');
  const [dossierId = ''] = cases;
  const mine = { actor: reviewer.actor, dossierId, expectedVersion: 1 };
  valueOf(await assignCase(portal.portal, mine, reviewer.actor.accountId));
  const scope = {
    inChina: 'yes',
    publicInternet: 'yes',
    collectsOthersProducts: 'yes',
    onlyOwnPatching: 'no',
  };
  const started = await send(portal, paths.drafts(), scope, operator.cookie);
  const draftPath = started.headers.get('Location');
  if (draftPath === null) throw new Error(`no draft was started: ${started.status}`);

  const number = numbers[Math.floor(numbers.length / 2)] ?? '';
  const { cookie: asReviewer } = reviewer;
  const { cookie: asOperator } = operator;
  const requests: readonly PageRequest[] = [
    { title: 'home', path: paths.home() },
    { title: 'register, first page', path: paths.register() },
    { title: 'register, page 500', path: paths.registerSearch({ page: '500' }) },
    { title: 'register, search of a name', path: paths.registerSearch({ q: sampleName(77_776) }) },
    { title: 'register, search of a host', path: paths.registerSearch({ q: 'p77777.example.cn' }) },
    { title: 'one entry', path: paths.registerEntry(number) },
    { title: 'check a number', path: paths.checkNumber(number) },
    { title: 'deadlines, one computed', path: paths.computeDeadline({ rule: 'review', from: '2023-01-13' }) },
    { title: 'API, one entry', path: paths.apiEntry(number) },
    { title: 'API, register list', path: paths.apiRegister() },
    {
      title: `inbox of ${casesInInbox.toLocaleString('en-US')} cases`,
      path: paths.casework(),
      cookie: asReviewer,
    },
    { title: 'one case', path: paths.case(dossierId), cookie: asReviewer },
    { title: 'task list of a draft', path: draftPath, cookie: asOperator },
  ];
  return { portal, counter, requests };
}

async function signIn(portal: TestPortal, role: Role) {
  const { mail, password, actor } = await portal.account(role);
  const answer = await send(portal, paths.signIn(), { mail, password });
  const [cookie = ''] = answer.headers.getSetCookie().map((line) => line.split(';', 1)[0] ?? '');
  if (answer.status !== 303 || cookie === '') throw new Error(`sign-in answered ${answer.status}`);
  return { actor, cookie };
}

async function send(
  { web, portal }: TestPortal,
  path: string,
  fields: Readonly<Record<string, string>>,
  cookie?: string,
): Promise<Response> {
  const headers = {
    Origin: portal.publicUrl,
    'Sec-Fetch-Site': 'same-origin',
    ...(cookie === undefined ? {} : { Cookie: cookie }),
  };
  return web.request(portal.publicUrl + path, { method: 'POST', headers, body: new URLSearchParams(fields) });
}
