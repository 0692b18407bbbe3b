import { checkFilingNumber } from '#law/identifiers/filing-number';
import { checkMail } from '#law/identifiers/mail';
import type { ReportedPlatform } from '#report/events';
import type { Deps, Stores } from '../ports.js';
import type { ReportAnswers } from '../ports/report-intake.js';
import type { NumberedPlatform } from '../ports/report-list.js';

/** How much a report may hold, in UTF-16 units as a browser counts. */
export const reportLimits = {
  nameCharsMax: 100,
  addressCharsMax: 500,
  textCharsMin: 10,
  textCharsMax: 8_000,
  contactCharsMax: 100,
  mailCharsMax: 254,
  numberCharsMax: 60,
  messageCharsMax: 4_000,
  reasonCharsMax: 2_000,
  measuresMax: 20,
} as const;

export type ReportField =
  | 'number'
  | 'name'
  | 'address'
  | 'grounds'
  | 'text'
  | 'reporterName'
  | 'contact'
  | 'mail';

export type ReportProblem = {
  readonly field: ReportField;
  /** `unknown`: no platform has this number. `unreachable`: named, but without any way to answer. */
  readonly code: 'missing' | 'too-short' | 'too-long' | 'impossible' | 'unknown' | 'unreachable';
};

export type CheckedAnswers =
  | { readonly ok: false; readonly problems: readonly ReportProblem[] }
  | {
      readonly ok: true;
      readonly platform: ReportedPlatform;
      /** Present when the platform has a filing number. */
      readonly filed?: NumberedPlatform;
    };

/** What is missing or impossible in a report, every point at once; otherwise the platform it is about. */
export async function checkAnswers(
  { legal }: Pick<Deps, 'legal'>,
  stores: Pick<Stores, 'reports'>,
  answers: ReportAnswers,
): Promise<CheckedAnswers> {
  const platform = await checkPlatform({ legal }, stores, answers.platform);
  const problems = [
    ...(platform.ok ? [] : platform.problems),
    ...(answers.grounds.length === 0 ? [{ field: 'grounds', code: 'missing' } as const] : []),
    ...textProblems(answers.text),
    ...reporterProblems(answers.reporter),
  ];
  return problems.length > 0 || !platform.ok ? { ok: false, problems } : platform;
}

/** The platform a person named, by its number or as an unfiled one. */
export async function checkPlatform(
  { legal }: Pick<Deps, 'legal'>,
  { reports }: Pick<Stores, 'reports'>,
  platform: ReportAnswers['platform'],
): Promise<CheckedAnswers> {
  if (platform.kind === 'unfiled') {
    const [name, address] = [platform.name.trim(), platform.address.trim()];
    const problems = [
      ...lengthProblems('name', name, reportLimits.nameCharsMax),
      ...(address === '' ? [] : lengthProblems('address', address, reportLimits.addressCharsMax)),
    ];
    return problems.length > 0
      ? { ok: false, problems }
      : { ok: true, platform: { kind: 'unfiled', name, address } };
  }
  const typed = platform.number.trim();
  const wrong = (code: ReportProblem['code']): CheckedAnswers => ({
    ok: false,
    problems: [{ field: 'number', code }],
  });
  if (typed === '') return wrong('missing');
  const check = checkFilingNumber(legal.numberPattern, typed);
  if (check.verdict !== 'good') return wrong('impossible');
  const filed = await reports.platformByNumber(check.normal);
  if (filed === undefined) return wrong('unknown');
  const { number, dossierId, name } = filed;
  return { ok: true, platform: { kind: 'filed', number, dossierId, name }, filed };
}

function textProblems(text: string): readonly ReportProblem[] {
  const length = text.trim().length;
  if (length === 0) return [{ field: 'text', code: 'missing' }];
  if (length < reportLimits.textCharsMin) return [{ field: 'text', code: 'too-short' }];
  return length > reportLimits.textCharsMax ? [{ field: 'text', code: 'too-long' }] : [];
}

function reporterProblems(reporter: ReportAnswers['reporter']): readonly ReportProblem[] {
  if (reporter.kind !== 'named') return [];
  const [contact, mail] = [reporter.contact.trim(), reporter.mail.trim()];
  const unreachable = contact === '' && mail === '';
  return [
    ...lengthProblems('reporterName', reporter.name.trim(), reportLimits.nameCharsMax),
    ...(unreachable ? [{ field: 'contact', code: 'unreachable' } as const] : []),
    ...(contact.length > reportLimits.contactCharsMax
      ? [{ field: 'contact', code: 'too-long' } as const]
      : []),
    ...(mail !== '' && checkMail(mail).verdict !== 'good'
      ? [{ field: 'mail', code: 'impossible' } as const]
      : []),
  ];
}

function lengthProblems(field: ReportField, text: string, max: number): readonly ReportProblem[] {
  if (text === '') return [{ field, code: 'missing' }];
  return text.length > max ? [{ field, code: 'too-long' }] : [];
}
