import { allReportGrounds } from '#law/article-09-reports';
import type { ReportAnswers } from '#usecases/ports/report-intake';
import type { Form } from '../../http/form.js';

/** The form as it was typed: every answer may still be missing. */
export type TypedReport = {
  readonly platform: {
    readonly kind: '' | 'filed' | 'unfiled';
    readonly number: string;
    readonly name: string;
    readonly address: string;
  };
  readonly grounds: ReportAnswers['grounds'];
  readonly text: string;
  readonly keepsDetail: boolean;
  readonly reporter: {
    readonly kind: '' | ReportAnswers['reporter']['kind'];
    readonly name: string;
    readonly contact: string;
    readonly mail: string;
  };
};

export const emptyReport: TypedReport = {
  platform: { kind: '', number: '', name: '', address: '' },
  grounds: [],
  text: '',
  keepsDetail: false,
  reporter: { kind: '', name: '', contact: '', mail: '' },
};

export function readReport(form: Form): TypedReport {
  const choice = form.text('choice', 64);
  const reporter = form.text('reporter', 20);
  const chosen = form.all('ground');
  return {
    platform: {
      kind: choice === '' ? '' : choice === 'unfiled' ? 'unfiled' : 'filed',
      number: choice === 'unfiled' ? '' : choice,
      name: form.text('platform-name'),
      address: form.text('platform-address'),
    },
    grounds: allReportGrounds.filter((ground) => chosen.includes(ground)),
    text: form.text('text'),
    keepsDetail: form.text('keeps-detail', 5) === 'yes',
    reporter: {
      kind: reporter === 'anonymous' || reporter === 'named' || reporter === 'signed-in' ? reporter : '',
      name: form.text('reporter-name'),
      contact: form.text('reporter-contact'),
      mail: form.text('reporter-mail'),
    },
  };
}

/** What is sent on. An answer not given stays empty in it, and is found missing there. */
export function answersOf({ platform, grounds, text, keepsDetail, reporter }: TypedReport): ReportAnswers {
  return {
    platform:
      platform.kind === 'filed'
        ? { kind: 'filed', number: platform.number }
        : { kind: 'unfiled', name: platform.name.trim(), address: platform.address.trim() },
    grounds,
    text,
    keepsDetail,
    reporter:
      reporter.kind === 'named'
        ? {
            kind: 'named',
            name: reporter.name.trim(),
            contact: reporter.contact.trim(),
            mail: reporter.mail.trim(),
          }
        : { kind: reporter.kind === 'signed-in' ? 'signed-in' : 'anonymous' },
  };
}

/** A kept draft, in its boxes again. */
export function typedOf({ platform, reporter, ...rest }: ReportAnswers): TypedReport {
  return {
    ...rest,
    platform: { ...emptyReport.platform, ...platform },
    reporter: { ...emptyReport.reporter, ...reporter },
  };
}
