import type { Context, Hono } from 'hono';
import { type Instant, dayInChina, instantOf, parseDay } from '#law/calendar-day';
import { checkAnswers } from '#usecases/report/check-answers';
import { keyInReport } from '#usecases/report/key-in-report';
import { page } from '../../http/answer.js';
import { type Form, readForm } from '../../http/form.js';
import { actorOf } from '../../http/guards.js';
import type { Portal, PortalEnv } from '../../http/portal.js';
import { failurePage } from '../../http/problem.js';
import type { Say } from '../../layout/visit.js';
import { paths } from '../../paths.js';
import { refusedFileText } from '../file-refusal.js';
import { entriesFor } from '../form/form-entries.js';
import { type FormErrors, formErrors, noErrors } from '../form/report-errors.js';
import { type TypedReport, answersOf, emptyReport, readReport } from '../form/typed-report.js';
import { type KeyedChannel, keyedChannels } from '../words/status-words.js';
import { KeyInPage, type TypedArrival } from './key-in-page.js';
import { KeyedInPage } from './keyed-in-page.js';

const filesPerPostMax = 20;

type Request = Context<PortalEnv>;

/** 代为登记. */
export function keyInRoutes(app: Hono<PortalEnv>, portal: Portal): void {
  app.get(paths.keyInReport(), async (c) => {
    const now = c.get('visit').now;
    const arrival = { channel: '', day: dayInChina(now), time: '' };
    return show(c, portal, { typed: emptyReport, arrival, reportId: portal.randomness.uuid() });
  });

  app.post(paths.keyInReport(), async (c) => {
    const form = await readForm(c);
    const sent = {
      typed: readReport(form),
      arrival: readArrival(form),
      reportId: form.text('report', 36),
      sought: form.text('sought', 200),
    };
    if (form.text('do', 20) === 'search') return show(c, portal, sent);
    return keyIn(c, portal, { form, sent });
  });
}

type Sent = {
  readonly typed: TypedReport;
  readonly arrival: TypedArrival;
  readonly reportId: string;
  readonly sought?: string;
};

async function keyIn(
  c: Request,
  portal: Portal,
  { form, sent }: { readonly form: Form; readonly sent: Sent },
): Promise<Response> {
  const visit = c.get('visit');
  const { typed, arrival, reportId } = sent;
  const read = readArrived(visit.say, arrival, visit.now);
  const isOpen = typed.platform.kind === '' || typed.reporter.kind === '';
  if (!read.ok || isOpen) {
    const checked = await checkAnswers(portal, portal.persistence.read, answersOf(typed));
    const found = formErrors(visit.say, typed, checked.ok ? [] : checked.problems);
    return show(c, portal, sent, new Map([...(read.ok ? [] : read.errors), ...found]));
  }
  const files = await Promise.all(
    form
      .files('files')
      .slice(0, filesPerPostMax)
      .map(async (file) => ({
        fileName: file.name,
        bytes: new Uint8Array(await file.arrayBuffer()),
      })),
  );
  const keyed = await keyInReport(portal, {
    actor: actorOf(c),
    channel: read.channel,
    receivedAt: read.receivedAt,
    answers: answersOf(typed),
    files,
    reportId,
  });
  if (!keyed.ok) return failurePage(c, keyed.failure);
  switch (keyed.value.kind) {
    case 'keyed-in':
      return page(c, <KeyedInPage visit={visit} reportId={reportId} code={keyed.value.code} />);
    case 'already':
      return page(c, <KeyedInPage visit={visit} reportId={reportId} />);
    case 'problems':
      return show(c, portal, sent, formErrors(visit.say, typed, keyed.value.problems));
    case 'file-refused':
      return show(c, portal, sent, new Map([['files', refusedFileText(visit.say, keyed.value)]]));
    default:
      return keyed.value satisfies never;
  }
}

async function show(
  c: Request,
  portal: Portal,
  sent: Sent,
  errors: FormErrors = noErrors,
): Promise<Response> {
  const entries = await entriesFor(portal, sent.typed, sent.sought);
  const view = <KeyInPage visit={c.get('visit')} {...sent} errors={errors} entries={entries} />;
  return page(c, view, errors.size === 0 ? 200 : 422);
}

function readArrival(form: Form): TypedArrival {
  return {
    channel: form.text('channel', 20),
    day: form.text('received-day', 20).normalize('NFKC').trim(),
    time: form.text('received-time', 10).normalize('NFKC').trim(),
  };
}

type Arrived =
  | { readonly ok: true; readonly channel: KeyedChannel; readonly receivedAt: Instant }
  | { readonly ok: false; readonly errors: FormErrors };

/** Day and time on the clock of Beijing. */
function readArrived(say: Say, { channel, day, time }: TypedArrival, now: Instant): Arrived {
  const errors = new Map<string, string>();
  const known = keyedChannels.find((each) => each === channel);
  if (known === undefined) {
    errors.set('channel', say('请选择怎样收到的', 'Say how it came'));
  }
  const isTime = /^(?:[01]?\d|2[0-3]):[0-5]\d$/.test(time);
  if (parseDay(day) === undefined) {
    errors.set('received-day', say('请填写收到的日期，例如 2026-03-05', 'Enter a day such as 2026-03-05'));
  }
  if (!isTime) errors.set('received-time', say('请填写收到的时间，例如 14:30', 'Enter a time such as 14:30'));
  if (known === undefined || errors.size > 0) return { ok: false, errors };
  const receivedAt = instantOf(Date.parse(`${day}T${time.padStart(5, '0')}:00+08:00`));
  if (receivedAt > now) {
    errors.set('received-time', say('收到的时间不能晚于现在', 'It cannot have been received later than now'));
    return { ok: false, errors };
  }
  return { ok: true, channel: known, receivedAt };
}
