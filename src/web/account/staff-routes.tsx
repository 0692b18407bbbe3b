import { type Context, Hono } from 'hono';
import type { MailingDeps } from '#usecases/accounts/account-deps';
import {
  type StaffAccount,
  changeRoles,
  disableAccount,
  enableAccount,
  listStaff,
  sendPasswordLink,
  staffAccount,
} from '#usecases/accounts/change-staff-account';
import { type NewStaffProblem, createStaffAccount } from '#usecases/accounts/create-staff-account';
import { rolesFrom } from '#usecases/accounts/staff-roles';
import type { Outcome } from '#usecases/outcome';
import { page, seeOther } from '../http/answer.js';
import { readForm } from '../http/form.js';
import { actorOf, requireRole } from '../http/guards.js';
import type { PortalEnv } from '../http/portal.js';
import { failurePage } from '../http/problem.js';
import type { Say } from '../layout/visit.js';
import { paths } from '../paths.js';
import type { FormErrors } from './form-errors.js';
import { DisableStaffPage, StaffAccountPage, type StaffDone } from './staff-account-page.js';
import { NewStaffPage, StaffListPage } from './staff-pages.js';
import { staffProblem } from './words.js';

const dones: readonly StaffDone[] = ['roles', 'disabled', 'enabled', 'link'];
const fieldCharactersMax = 600;

/** 工作人员账户, for administrators. */
export function staffRoutes(deps: MailingDeps): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>();
  app.use(paths.staffAccounts(), requireRole('administrator'));
  app.use(`${paths.staffAccounts()}/*`, requireRole('administrator'));
  addListAndCreation(app, deps);
  addChanges(app, deps);
  return app;
}

function addListAndCreation(app: Hono<PortalEnv>, deps: MailingDeps): void {
  app.get(paths.staffAccounts(), async (c) => {
    const number = pageNumber(c.req.query('page'));
    const listed = await listStaff(deps, { actor: actorOf(c), page: number });
    if (!listed.ok) return failurePage(c, listed.failure);
    const { rows: accounts, total } = listed.value;
    const created = c.req.query('done') === 'created';
    const shown = { accounts, total, page: number, created };
    return page(c, <StaffListPage visit={c.get('visit')} {...shown} />);
  });

  app.get(paths.newStaffAccount(), (c) =>
    page(c, <NewStaffPage visit={c.get('visit')} typed={{ mail: '', name: '', roles: [] }} errors={{}} />),
  );

  app.post(paths.newStaffAccount(), async (c) => {
    const visit = c.get('visit');
    const form = await readForm(c);
    const typed = {
      mail: form.text('mail', fieldCharactersMax).trim(),
      name: form.text('name', fieldCharactersMax).trim(),
      roles: rolesFrom(form.all('roles')),
    };
    const made = await createStaffAccount(deps, { actor: actorOf(c), staff: typed });
    if (!made.ok) return failurePage(c, made.failure);
    if (made.value.kind === 'created') return seeOther(c, paths.staffAccountCreated());
    const errors = staffErrors(visit.say, made.value.problems);
    return page(c, <NewStaffPage visit={visit} typed={typed} errors={errors} />, 422);
  });
}

function addChanges(app: Hono<PortalEnv>, deps: MailingDeps): void {
  const target = (c: Context<PortalEnv>) => ({ actor: actorOf(c), accountId: c.req.param('id') ?? '' });
  const doneOr = (c: Context<PortalEnv>, outcome: Outcome<unknown>, done: StaffDone) =>
    outcome.ok ? seeOther(c, paths.staffAccount(target(c).accountId, done)) : failurePage(c, outcome.failure);
  const one = paths.staffAccounts() + '/:id';

  app.get(one, async (c) => {
    const found = await staffAccount(deps, target(c));
    if (!found.ok) return failurePage(c, found.failure);
    const done = dones.find((name) => name === c.req.query('done'));
    const shown = { account: found.value, chosen: found.value.roles, errors: {}, done };
    return page(c, <StaffAccountPage visit={c.get('visit')} {...shown} />);
  });

  app.post(`${one}/roles`, async (c) => {
    const roles = rolesFrom((await readForm(c)).all('roles'));
    const changed = await changeRoles(deps, { ...target(c), roles });
    if (!changed.ok || changed.value.kind === 'changed') return doneOr(c, changed, 'roles');
    const found = await staffAccount(deps, target(c));
    if (!found.ok) return failurePage(c, found.failure);
    const visit = c.get('visit');
    const errors = { roles: staffProblem(visit.say, changed.value.problem) };
    const view = <StaffAccountPage visit={visit} account={found.value} chosen={roles} errors={errors} />;
    return page(c, view, 422);
  });

  app.get(`${one}/disable`, async (c) => {
    const found: Outcome<StaffAccount> = await staffAccount(deps, target(c));
    if (!found.ok) return failurePage(c, found.failure);
    return page(c, <DisableStaffPage visit={c.get('visit')} account={found.value} />);
  });

  app.post(`${one}/disable`, async (c) => doneOr(c, await disableAccount(deps, target(c)), 'disabled'));
  app.post(`${one}/enable`, async (c) => doneOr(c, await enableAccount(deps, target(c)), 'enabled'));
  app.post(`${one}/password-link`, async (c) => doneOr(c, await sendPasswordLink(deps, target(c)), 'link'));
}

function pageNumber(text: string | undefined): number {
  return text !== undefined && /^[1-9]\d{0,5}$/.test(text) ? Number(text) : 1;
}

function staffErrors(t: Say, problems: readonly NewStaffProblem[]): FormErrors {
  const text = (part: string): string | undefined => {
    const problem = problems.find((one) => one.startsWith(part));
    return problem === undefined ? undefined : staffProblem(t, problem);
  };
  return { name: text('name'), mail: text('mail'), roles: text('roles') };
}
