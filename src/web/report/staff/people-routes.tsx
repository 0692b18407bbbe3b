import type { Hono } from 'hono';
import type { ReportRefusal } from '#report/refusal';
import { measures } from '#law/citation';
import { type SimpleAct, actOnReportAs, mergeReport, openIdentity } from '#usecases/report/staff-acts';
import { page } from '../../http/answer.js';
import { readForm } from '../../http/form.js';
import { actorOf } from '../../http/guards.js';
import type { Portal, PortalEnv } from '../../http/portal.js';
import { failurePage } from '../../http/problem.js';
import { paths } from '../../paths.js';
import { readReport } from '#usecases/report/read-report';
import {
  type ActProps,
  finishAct,
  loadCase,
  referenceOf,
  refused,
  reportIdOf,
  showAct,
} from './act-context.js';
import { platformName } from '../words/platform-words.js';
import { ConflictPage } from './conflict-pages.js';
import { AnswerIdentityPage, OpenIdentityPage } from './identity-pages.js';
import { ChooseMergePage, ConfirmMergePage } from './merge-page.js';

const id = ':reportId';
type App = Hono<PortalEnv>;

/** Acts about people and about other reports: conflicts of interest, identities, mergers. */
export function reportPeopleRoutes(app: App, portal: Portal): void {
  conflictRoutes(app, portal);
  answerRoutes(app, portal);
  openRoutes(app, portal);
  mergeRoutes(app, portal);
}

function conflictRoutes(app: App, portal: Portal): void {
  for (const act of ['declare-conflict', 'lift-conflict'] as const) {
    const render = (props: ActProps) => {
      const { view } = props;
      const people =
        act === 'declare-conflict'
          ? view.handlers
          : view.state.conflicts.map(({ accountId }) => ({
              id: accountId,
              displayName: view.nameOf(accountId),
            }));
      return <ConflictPage {...props} act={act} people={people} />;
    };
    app.get(paths.reportAct(id, act), async (c) => showAct(portal, c, act, render));
    app.post(paths.reportAct(id, act), async (c) => {
      const form = await readForm(c);
      const accountId = form.text('account', 64);
      // Without a person it is refused as one without a reason; the page says which is missing.
      const reason = accountId === '' ? '' : form.text('reason');
      const command: SimpleAct =
        act === 'declare-conflict'
          ? { type: 'DeclareConflict', accountId, reason }
          : { type: 'LiftConflict', accountId, reason };
      const outcome = await actOnReportAs(portal, referenceOf(c, form), command);
      const done = act === 'declare-conflict' ? 'conflict' : 'conflict-lifted';
      return finishAct(portal, c, outcome, { done, render, form });
    });
  }
}

function answerRoutes(app: App, portal: Portal): void {
  const path = paths.reportAct(id, 'answer-identity');
  const renderFor = (accountId: string) => (props: ActProps) => (
    <AnswerIdentityPage
      {...props}
      nameOf={props.view.nameOf}
      requests={props.view.state.identityRequests.filter(
        ({ answer, requestedBy }) => answer.kind === 'open' && requestedBy !== accountId,
      )}
    />
  );
  app.get(path, async (c) => showAct(portal, c, 'answer-identity', renderFor(actorOf(c).accountId)));
  app.post(path, async (c) => {
    const form = await readForm(c);
    const requestId = form.text('request', 36);
    const releases = form.text('answer', 10) === 'release';
    const command: SimpleAct = releases
      ? { type: 'ReleaseIdentity', requestId }
      : { type: 'DenyIdentity', requestId, reason: form.text('reason') };
    const outcome = await actOnReportAs(portal, referenceOf(c, form), command);
    const done = releases ? 'identity-released' : 'identity-denied';
    return finishAct(portal, c, outcome, { done, render: renderFor(actorOf(c).accountId), form });
  });
}

function openRoutes(app: App, portal: Portal): void {
  const path = paths.reportAct(id, 'open-identity');
  const render = (props: ActProps, accountId: string) => (
    <OpenIdentityPage
      {...props}
      requests={props.view.state.identityRequests.filter(
        ({ answer, requestedBy }) => answer.kind === 'released' && requestedBy === accountId,
      )}
    />
  );
  app.get(path, async (c) => {
    const { accountId } = actorOf(c);
    return showAct(portal, c, 'open-identity', (props) => render(props, accountId));
  });
  // The identity is in the answer itself and not behind a redirect: an address that shows it must not exist.
  app.post(path, async (c) => {
    const form = await readForm(c);
    const { accountId } = actorOf(c);
    const opened = await openIdentity(portal, referenceOf(c, form), form.text('request', 36));
    if (!opened.ok) {
      return finishAct(portal, c, opened, {
        done: 'identity-asked',
        render: (props) => render(props, accountId),
        form,
      });
    }
    const view = await loadCase(portal, c);
    if (!view.ok) return failurePage(c, view.failure);
    const { reportId, version, state } = view.value;
    return page(
      c,
      <OpenIdentityPage
        visit={c.get('visit')}
        subject={{ reportId, version, platform: platformName(c.get('visit').say, state.platform) }}
        typed={() => ''}
        requests={[]}
        identity={opened.value}
      />,
    );
  });
}

const mergeImpossible: ReportRefusal = {
  kind: 'report-refusal',
  code: 'merge-impossible',
  citation: measures(9),
};

function mergeRoutes(app: App, portal: Portal): void {
  const path = paths.reportAct(id, 'merge');
  const choose = (props: ActProps) => {
    const own = props.view.summary;
    const common = (grounds: typeof own.grounds) =>
      grounds.filter((ground) => own.grounds.includes(ground)).length;
    const suggested = [...props.view.similar].sort((a, b) => common(b.grounds) - common(a.grounds));
    return <ChooseMergePage {...props} suggested={suggested} own={own} />;
  };

  app.get(path, async (c) => {
    const typed = c.req.query('other')?.trim() ?? '';
    const into = typed === '' ? (c.req.query('into') ?? '') : typed;
    if (into === '') {
      const asked = c.req.query('other') !== undefined;
      return showAct(portal, c, 'merge', (props) =>
        choose(asked ? { ...props, refusal: mergeImpossible } : props),
      );
    }
    const other = await readReport(portal, { actor: actorOf(c), reportId: into });
    if (!other.ok || into === reportIdOf(c) || other.value.summary.closed) {
      return showAct(portal, c, 'merge', (props) => choose({ ...props, refusal: mergeImpossible }));
    }
    const { summary } = other.value;
    return showAct(portal, c, 'merge', (props) => (
      <ConfirmMergePage {...props} own={props.view.summary} other={summary} />
    ));
  });

  app.post(path, async (c) => {
    const form = await readForm(c);
    const into = form.text('into', 36);
    const other = await readReport(portal, { actor: actorOf(c), reportId: into });
    if (!other.ok) return failurePage(c, other.failure);
    const { summary } = other.value;
    // What is merged into is looked at on the page too: when it moved on, the person looks again.
    if (String(summary.version) !== form.text('into-version', 12))
      return failurePage(c, { kind: 'conflict' });
    const reason = form.text('reason');
    const outcome = await mergeReport(portal, referenceOf(c, form), { into, reason });
    if (
      !outcome.ok &&
      outcome.failure.kind === 'report-refusal' &&
      outcome.failure.code === 'merge-impossible'
    ) {
      const view = await loadCase(portal, c);
      return view.ok ? refused(c, view.value, 'merge-impossible') : failurePage(c, view.failure);
    }
    const render = (props: ActProps) => (
      <ConfirmMergePage {...props} own={props.view.summary} other={summary} />
    );
    return finishAct(portal, c, outcome, { done: 'merged', render, form });
  });
}
