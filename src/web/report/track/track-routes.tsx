import type { Context, Hono } from 'hono';
import { type OwnReceipt, trackedReceipt } from '#usecases/log/own-receipt';
import { openMessageForm, writeMessage } from '#usecases/report/report-messages';
import { readTrackedFile } from '#usecases/report/reporter-files';
import { openOwnReport, openTracking, ownReports, trackingView } from '#usecases/report/tracking';
import { page, seeOther } from '../../http/answer.js';
import { fileAnswer } from '../../http/file-answer.js';
import { type Form, readForm } from '../../http/form.js';
import { actorOf } from '../../http/guards.js';
import type { Portal, PortalEnv } from '../../http/portal.js';
import { failurePage } from '../../http/problem.js';
import { paths } from '../../paths.js';
import { receiptFileAnswer } from '../../proofs/proof-answer.js';
import { forgetToken, keepToken, tokenOf } from '../browser-tokens.js';
import { refusedFileText } from '../file-refusal.js';
import { waitingOf } from '../form/wait-notice.js';
import { OwnReportsPage } from './own-reports-page.js';
import { TrackPage, type TrackPageProps } from './track-page.js';
import { type TrackedDone, TrackedPage, type UnsentMessage } from './tracked-page.js';

/** Not more files are read from one form than a report could hold. */
const filesPerPostMax = 20;

type App = Hono<PortalEnv>;
type Request = Context<PortalEnv>;

/** Following a report: with its code, or with the account it was made with. */
export function trackRoutes(app: App, portal: Portal): void {
  codeRoutes(app, portal);
  trackedRoutes(app, portal);
  ownRoutes(app, portal);
}

function codeRoutes(app: App, portal: Portal): void {
  app.get(paths.reportTrack(), async (c) => showTrack(c, { typed: '', ticket: '' }));

  app.post(paths.reportTrack(), async (c) => {
    const form = await readForm(c);
    const typed = form.text('code', 60);
    const message = form.text('message');
    const presented = { ticket: form.text('ticket', 4_000), work: form.text('work', 40) };
    const opened = await openTracking(portal, typed, presented);
    switch (opened.kind) {
      case 'open': {
        keepToken(c, portal.publicUrl, 'tracking', opened.trackingToken);
        if (message === '') return seeOther(c, paths.reportTracked());
        // What was written before the time ran out is put back into its box.
        return showTracked(c, portal, byCode(opened.trackingToken), { unsent: { text: message } });
      }
      case 'malformed':
      case 'mistyped':
      case 'unknown':
        return showTrack(c, { typed, error: opened.kind, ticket: presented.ticket, message });
      case 'wait':
      case 'expired':
        return showTrack(c, { typed, waiting: waitingOf(opened), ticket: opened.ticket, message });
      default:
        return opened satisfies never;
    }
  });

  app.post(paths.reportTrackEnd(), async (c) => {
    forgetToken(c, portal.publicUrl, 'tracking');
    return seeOther(c, paths.report());
  });
}

function showTrack(c: Request, props: Omit<TrackPageProps, 'visit'>): Promise<Response> {
  const status = props.waiting !== undefined ? 429 : props.error !== undefined ? 422 : 200;
  return page(c, <TrackPage visit={c.get('visit')} {...props} />, status);
}

/** A report opened one way or the other, and the addresses that belong to that way. */
type Opened = {
  readonly token: string;
  readonly byCode: boolean;
  readonly messagesTo: string;
  readonly proofAt: string;
  readonly hrefOf: (fileId: string) => string;
  readonly after: (done: TrackedDone) => string;
};

function byCode(token: string): Opened {
  return {
    token,
    byCode: true,
    messagesTo: paths.reportTrackMessages(),
    proofAt: paths.reportTrackProof(),
    hrefOf: paths.reportTrackFile,
    after: paths.reportTracked,
  };
}

function trackedRoutes(app: App, portal: Portal): void {
  app.get(paths.reportTracked(), async (c) =>
    showTracked(c, portal, byCode(tokenOf(c, 'tracking')), { done: doneOf(c) }),
  );
  app.post(paths.reportTrackMessages(), async (c) =>
    send(c, portal, byCode(tokenOf(c, 'tracking')), await readForm(c)),
  );
  app.get(paths.reportTrackFile(':fileId'), async (c) => {
    const read = await readTrackedFile(portal, tokenOf(c, 'tracking'), c.req.param('fileId') ?? '');
    return read.ok ? fileAnswer(read.value, 'keep') : seeOther(c, paths.reportTrack());
  });
  app.get(paths.reportTrackProof(), async (c) => {
    const receipt = await trackedReceipt(portal, tokenOf(c, 'tracking'));
    return receipt.ok
      ? proofOrPage(c, receipt.value, paths.reportTracked())
      : seeOther(c, paths.reportTrack());
  });
}

function doneOf(c: Request): TrackedDone | undefined {
  const done = c.req.query('done');
  return done === 'lodged' || done === 'sent' ? done : undefined;
}

type More = { readonly done?: TrackedDone | undefined; readonly unsent?: UnsentMessage };

async function showTracked(c: Request, portal: Portal, opened: Opened, more: More): Promise<Response> {
  const view = await trackingView(portal, opened.token);
  if (!view.ok) return opened.byCode ? seeOther(c, paths.reportTrack()) : failurePage(c, view.failure);
  const receipt = await trackedReceipt(portal, opened.token);
  if (!receipt.ok) return failurePage(c, receipt.failure);
  const { unsent } = more;
  const isWrong = unsent?.error !== undefined || unsent?.fileError !== undefined;
  return page(
    c,
    <TrackedPage
      visit={c.get('visit')}
      view={view.value}
      calendar={portal.legal.calendar}
      ticket={openMessageForm(portal)}
      receipt={receipt.value}
      {...opened}
      {...more}
    />,
    unsent?.waiting !== undefined ? 429 : isWrong ? 422 : 200,
  );
}

async function send(c: Request, portal: Portal, opened: Opened, form: Form): Promise<Response> {
  const { say } = c.get('visit');
  const text = form.text('message');
  const files = await Promise.all(
    form
      .files('files')
      .slice(0, filesPerPostMax)
      .map(async (file) => ({
        fileName: file.name,
        bytes: new Uint8Array(await file.arrayBuffer()),
      })),
  );
  const presented = { ticket: form.text('ticket', 4_000), work: form.text('work', 40) };
  const written = await writeMessage(portal, { trackingToken: opened.token, text, files, presented });
  if (!written.ok) {
    const isOver = written.failure.kind === 'not-found' && opened.byCode;
    return isOver ? showTrack(c, { typed: '', ticket: '', message: text }) : failurePage(c, written.failure);
  }
  switch (written.value.kind) {
    case 'sent':
      return seeOther(c, opened.after('sent'));
    case 'text': {
      const error =
        written.value.code === 'missing'
          ? say('请写明要补充的情况', 'Write something')
          : say('信息太长，请删减', 'The message is too long; shorten it');
      return showTracked(c, portal, opened, { unsent: { text, error } });
    }
    case 'file-refused':
      return showTracked(c, portal, opened, {
        unsent: { text, fileError: refusedFileText(say, written.value) },
      });
    case 'wait':
    case 'expired':
      return showTracked(c, portal, opened, { unsent: { text, waiting: waitingOf(written.value) } });
    default:
      return written.value satisfies never;
  }
}

function ownRoutes(app: App, portal: Portal): void {
  const open = async (c: Request): Promise<Opened | undefined> => {
    const reportId = c.req.param('reportId') ?? '';
    const opened = await openOwnReport(portal, actorOf(c), reportId);
    if (!opened.ok) return undefined;
    return {
      token: opened.value.trackingToken,
      byCode: false,
      messagesTo: paths.ownReportMessages(reportId),
      proofAt: paths.ownReportProof(reportId),
      hrefOf: (fileId) => paths.ownReportFile(reportId, fileId),
      after: (done) => paths.ownReport(reportId, done),
    };
  };
  const notFound = { kind: 'not-found' } as const;

  app.get(paths.ownReports(), async (c) => {
    const reports = await ownReports(portal, actorOf(c));
    const asked = Number(c.req.query('page') ?? '1');
    const pageNumber = Number.isInteger(asked) && asked > 0 ? asked : 1;
    return page(c, <OwnReportsPage visit={c.get('visit')} reports={reports} pageNumber={pageNumber} />);
  });
  app.get(paths.ownReport(':reportId'), async (c) => {
    const opened = await open(c);
    return opened === undefined
      ? failurePage(c, notFound)
      : showTracked(c, portal, opened, { done: doneOf(c) });
  });
  app.post(paths.ownReportMessages(':reportId'), async (c) => {
    const opened = await open(c);
    return opened === undefined ? failurePage(c, notFound) : send(c, portal, opened, await readForm(c));
  });
  app.get(paths.ownReportFile(':reportId', ':fileId'), async (c) => {
    const opened = await open(c);
    if (opened === undefined) return failurePage(c, notFound);
    const read = await readTrackedFile(portal, opened.token, c.req.param('fileId') ?? '');
    return read.ok ? fileAnswer(read.value, 'keep') : failurePage(c, read.failure);
  });
  app.get(paths.ownReportProof(':reportId'), async (c) => {
    const opened = await open(c);
    if (opened === undefined) return failurePage(c, notFound);
    const receipt = await trackedReceipt(portal, opened.token);
    return receipt.ok
      ? proofOrPage(c, receipt.value, paths.ownReport(receipt.value.reportId))
      : failurePage(c, receipt.failure);
  });
}

/** The name tells nothing of a report to whoever sees the folder it is kept in. */
function proofOrPage(c: Request, receipt: OwnReceipt, back: string): Response {
  return receipt.kind === 'proof'
    ? receiptFileAnswer(receipt.text, 'receipt.tlog-proof')
    : c.redirect(back, 302);
}
