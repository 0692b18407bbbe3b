import type { Context, Hono } from 'hono';
import { checkAnswers } from '#usecases/report/check-answers';
import { openReportForm, reportDraftView, saveReport } from '#usecases/report/report-drafts';
import { entryByNumber } from '#usecases/register/entry-by-number';
import { page, seeOther } from '../../http/answer.js';
import { type Form, readForm } from '../../http/form.js';
import type { Portal, PortalEnv } from '../../http/portal.js';
import { paths } from '../../paths.js';
import { keepToken, tokenOf } from '../browser-tokens.js';
import { entriesFor } from './form-entries.js';
import { FormPage } from './form-page.js';
import type { FormPageProps } from './form-props.js';
import { detailErrors, formErrors, noErrors } from './report-errors.js';
import { type TypedReport, answersOf, emptyReport, readReport, typedOf } from './typed-report.js';
import { waitingOf } from './wait-notice.js';

type App = Hono<PortalEnv>;
type Request = Context<PortalEnv>;

/** The form: shown empty, with a platform already chosen, or with the draft in it; sent as often as it takes. */
export function formRoutes(app: App, portal: Portal): void {
  app.get(paths.startReport(), async (c) => {
    const draft = await reportDraftView(portal, tokenOf(c, 'draft'));
    const kept = draft.ok ? typedOf(draft.value.answers) : emptyReport;
    const number = c.req.query('number');
    const asked = number === undefined ? { typed: kept } : await withNumber(portal, kept, number);
    return show(c, portal, asked.typed, {
      ticket: openReportForm(portal).ticket,
      ...('unknownNumber' in asked ? { unknownNumber: asked.unknownNumber } : {}),
    });
  });

  app.post(paths.startReport(), async (c) => {
    const form = await readForm(c);
    const typed = readReport(form);
    if (form.text('do', 20) === 'search') {
      const sought = form.text('sought', 200);
      return show(c, portal, typed, { ticket: form.text('ticket', 4_000), sought });
    }
    return save(c, portal, { form, typed });
  });
}

/** A platform came with the address: chosen when the register has it, to be described when it has not. */
async function withNumber(portal: Portal, kept: TypedReport, number: string) {
  const answer = await entryByNumber(portal, number);
  const { platform } = kept;
  switch (answer.kind) {
    case 'filed':
    case 'cancelled':
      return {
        typed: { ...kept, platform: { ...platform, kind: 'filed', number: answer.number } },
      } as const;
    case 'unknown':
      return {
        typed: { ...kept, platform: { ...platform, kind: 'unfiled', number: '' } },
        unknownNumber: answer.number,
      } as const;
    case 'impossible':
      return { typed: kept };
    default:
      return answer satisfies never;
  }
}

type Sent = { readonly form: Form; readonly typed: TypedReport };

async function save(c: Request, portal: Portal, { form, typed }: Sent): Promise<Response> {
  const { say } = c.get('visit');
  const ticket = form.text('ticket', 4_000);
  const actor = c.get('actor');
  const sought = form.text('sought', 200);
  const shown = { ticket, ...(sought === '' ? {} : { sought }) };
  const signedOut = typed.reporter.kind === 'signed-in' && actor === undefined;
  const answered = signedOut ? { ...typed, reporter: { ...typed.reporter, kind: '' as const } } : typed;
  if (answered.reporter.kind === '' || answered.platform.kind === '') {
    const checked = await checkAnswers(portal, portal.persistence.read, answersOf(answered));
    const errors = formErrors(say, answered, checked.ok ? [] : checked.problems);
    return show(c, portal, answered, { ...shown, errors, status: 422 });
  }
  const saved = await saveReport(portal, {
    answers: answersOf(answered),
    trap: form.text('homepage', 200),
    accountId: answered.reporter.kind === 'signed-in' ? actor?.accountId : undefined,
    presented: { ticket, work: form.text('work', 40) },
    draftToken: draftTokenOf(c),
  });
  switch (saved.kind) {
    case 'saved':
      keepToken(c, portal.publicUrl, 'draft', saved.draftToken);
      return seeOther(c, paths.reportEvidence());
    case 'problems':
      return show(c, portal, answered, {
        ...shown,
        errors: formErrors(say, answered, saved.problems),
        status: 422,
      });
    case 'detail-warning':
      return show(c, portal, answered, {
        ...shown,
        errors: detailErrors(say),
        detailSuspected: true,
        status: 422,
      });
    case 'trap':
      return show(c, portal, answered, { ...shown, waiting: { kind: 'trap' }, status: 422 });
    case 'wait':
    case 'expired':
      return show(c, portal, answered, {
        ticket: saved.ticket,
        ...(sought === '' ? {} : { sought }),
        waiting: waitingOf(saved),
        status: saved.kind === 'wait' ? 429 : 422,
      });
    default:
      return saved satisfies never;
  }
}

function draftTokenOf(c: Request): string | undefined {
  const token = tokenOf(c, 'draft');
  return token === '' ? undefined : token;
}

type Shown = Pick<FormPageProps, 'ticket'> &
  Partial<Pick<FormPageProps, 'errors' | 'sought' | 'unknownNumber' | 'detailSuspected' | 'waiting'>> & {
    readonly status?: 200 | 422 | 429;
  };

async function show(
  c: Request,
  portal: Portal,
  typed: TypedReport,
  { status = 200, ...shown }: Shown,
): Promise<Response> {
  const entries = await entriesFor(portal, typed, shown.sought);
  const view = (
    <FormPage
      visit={c.get('visit')}
      typed={typed}
      entries={entries}
      {...shown}
      errors={shown.errors ?? noErrors}
    />
  );
  return page(c, view, status);
}
