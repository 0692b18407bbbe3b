import type { Context, Hono } from 'hono';
import { lodgeReport } from '#usecases/report/lodge-report';
import {
  type ReportDraftView,
  discardReportDraft,
  readDraftToken,
  reportDraftView,
} from '#usecases/report/report-drafts';
import { attachToReportDraft, removeFromReportDraft } from '#usecases/report/report-files';
import { readDraftFile } from '#usecases/report/reporter-files';
import { openOwnReport, openTracking } from '#usecases/report/tracking';
import { entryByNumber } from '#usecases/register/entry-by-number';
import type { Failure } from '#usecases/outcome';
import { page, seeOther } from '../../http/answer.js';
import { fileAnswer } from '../../http/file-answer.js';
import { type Form, readForm } from '../../http/form.js';
import type { Portal, PortalEnv } from '../../http/portal.js';
import { failurePage } from '../../http/problem.js';
import { paths } from '../../paths.js';
import { forgetToken, keepToken, tokenOf } from '../browser-tokens.js';
import { refusedFileText } from '../file-refusal.js';
import { CheckPage } from './check-page.js';
import { CodePage, codeFileText } from './code-page.js';
import { DiscardPage } from './discard-page.js';
import { EvidencePage } from './evidence-page.js';

/** Not more files are read from one form than a report could hold. */
const filesPerPostMax = 20;

type App = Hono<PortalEnv>;
type Request = Context<PortalEnv>;

/** From the form to the report: files, check, code, and lodging it. */
export function draftRoutes(app: App, portal: Portal): void {
  evidenceRoutes(app, portal);
  checkRoutes(app, portal);
  codeRoutes(app, portal);
  discardRoutes(app, portal);
}

/** The draft behind this browser; without one the form is the place to be. */
async function draftOf(c: Request, portal: Portal): Promise<ReportDraftView | undefined> {
  const draft = await reportDraftView(portal, tokenOf(c, 'draft'));
  return draft.ok ? draft.value : undefined;
}

function evidenceRoutes(app: App, portal: Portal): void {
  const show = async (c: Request, refused: readonly string[] = []) => {
    const draft = await draftOf(c, portal);
    if (draft === undefined) return seeOther(c, paths.startReport());
    const view = <EvidencePage visit={c.get('visit')} files={draft.attachments} refused={refused} />;
    return page(c, view, refused.length === 0 ? 200 : 422);
  };

  app.get(paths.reportEvidence(), async (c) => show(c));

  app.post(paths.reportEvidence(), async (c) => {
    const form = await readForm(c);
    const pressed = form.text('do', 80);
    const kept = await keepFiles(c, portal, form);
    if (!kept.ok)
      return kept.failure.kind === 'not-found'
        ? seeOther(c, paths.startReport())
        : failurePage(c, kept.failure);
    if (pressed.startsWith('remove:')) {
      await removeFromReportDraft(portal, tokenOf(c, 'draft'), pressed.slice('remove:'.length));
    }
    if (kept.refused.length > 0) return show(c, kept.refused);
    return seeOther(c, pressed === 'continue' ? paths.reportCheck() : paths.reportEvidence());
  });

  app.get(paths.reportDraftFile(':fileId'), async (c) => {
    const read = await readDraftFile(portal, tokenOf(c, 'draft'), c.req.param('fileId') ?? '');
    return read.ok ? fileAnswer(read.value, 'keep') : failurePage(c, read.failure);
  });
}

type FilesKept =
  | { readonly ok: true; readonly refused: readonly string[] }
  | { readonly ok: false; readonly failure: Failure };

async function keepFiles(c: Request, portal: Portal, form: Form): Promise<FilesKept> {
  const refused: string[] = [];
  for (const file of form.files('files').slice(0, filesPerPostMax)) {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const attached = await attachToReportDraft(portal, tokenOf(c, 'draft'), { fileName: file.name, bytes });
    if (!attached.ok) return { ok: false, failure: attached.failure };
    if (attached.value.kind === 'refused') {
      const { reason } = attached.value;
      refused.push(refusedFileText(c.get('visit').say, { fileName: file.name, reason }));
    }
  }
  return { ok: true, refused };
}

function checkRoutes(app: App, portal: Portal): void {
  app.get(paths.reportCheck(), async (c) => {
    const draft = await draftOf(c, portal);
    if (draft === undefined) return seeOther(c, paths.startReport());
    const { answers, attachments } = draft;
    const entry =
      answers.platform.kind === 'filed' ? await entryByNumber(portal, answers.platform.number) : undefined;
    const filedName =
      entry !== undefined && 'current' in entry ? entry.current.entry.platform.name : undefined;
    return page(
      c,
      <CheckPage visit={c.get('visit')} answers={answers} files={attachments} filedName={filedName} />,
    );
  });

  // Whoever reports with an account finds the report there: no code has to be kept.
  app.post(paths.reportCheck(), async (c) => {
    const draft = await draftOf(c, portal);
    if (draft?.answers.reporter.kind === 'signed-in') return lodge(c, portal, true);
    return seeOther(c, paths.reportCode());
  });
}

function codeRoutes(app: App, portal: Portal): void {
  app.get(paths.reportCode(), async (c) => {
    const draft = await draftOf(c, portal);
    if (draft === undefined) return seeOther(c, paths.startReport());
    return page(c, <CodePage visit={c.get('visit')} code={draft.code} notKept={false} />);
  });

  // By POST, so that no browser fetches it ahead and no history holds it.
  app.post(paths.reportCodeFile(), async (c) => {
    const draft = await draftOf(c, portal);
    if (draft === undefined) return seeOther(c, paths.startReport());
    const text = codeFileText(c.get('visit'), draft.code, `${portal.publicUrl}${paths.reportTrack()}`);
    const bytes = new TextEncoder().encode(text);
    return fileAnswer({ fileName: 'report-code.txt', mediaType: 'text/plain', bytes }, 'keep');
  });

  app.post(paths.reportCode(), async (c) => {
    const form = await readForm(c);
    return lodge(c, portal, form.text('kept', 5) === 'yes');
  });
}

/** Lodges the draft and opens the report to this browser, so that the code need not be typed at once. */
async function lodge(c: Request, portal: Portal, kept: boolean): Promise<Response> {
  const draftToken = tokenOf(c, 'draft');
  const { language } = c.get('visit');
  const lodged = await lodgeReport(portal, { draftToken, typedGroup: '', kept, language });
  if (!lodged.ok) {
    return lodged.failure.kind === 'not-found'
      ? seeOther(c, paths.startReport())
      : failurePage(c, lodged.failure);
  }
  switch (lodged.value.kind) {
    case 'code-not-kept': {
      const draft = await draftOf(c, portal);
      if (draft === undefined) return seeOther(c, paths.startReport());
      return page(c, <CodePage visit={c.get('visit')} code={draft.code} notKept />, 422);
    }
    case 'problems':
      // The register changed since the form was checked: it says what.
      return seeOther(c, paths.startReport());
    case 'lodged':
      return showLodged(c, portal, lodged.value.reportId);
    default:
      return lodged.value satisfies never;
  }
}

async function showLodged(c: Request, portal: Portal, reportId: string): Promise<Response> {
  const token = readDraftToken(portal, tokenOf(c, 'draft'));
  const actor = c.get('actor');
  const own = actor === undefined ? undefined : await openOwnReport(portal, actor, reportId);
  if (own?.ok === true) {
    forgetToken(c, portal.publicUrl, 'draft');
    return seeOther(c, paths.ownReport(reportId, 'lodged'));
  }
  const opened = token === undefined ? undefined : await openTracking(portal, token.code);
  if (opened?.kind !== 'open') return seeOther(c, paths.reportTrack());
  forgetToken(c, portal.publicUrl, 'draft');
  keepToken(c, portal.publicUrl, 'tracking', opened.trackingToken);
  return seeOther(c, paths.reportTracked('lodged'));
}

function discardRoutes(app: App, portal: Portal): void {
  app.get(paths.reportDiscard(), async (c) => page(c, <DiscardPage visit={c.get('visit')} />));
  app.post(paths.reportDiscard(), async (c) => {
    await discardReportDraft(portal, tokenOf(c, 'draft'));
    forgetToken(c, portal.publicUrl, 'draft');
    return seeOther(c, paths.report());
  });
}
