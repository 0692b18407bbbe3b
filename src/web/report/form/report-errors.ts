import { type ReportField, type ReportProblem, reportLimits } from '#usecases/report/check-answers';
import type { SummarisedError } from '../../components/error-summary/error-summary.js';
import type { Say } from '../../layout/visit.js';
import type { TypedReport } from './typed-report.js';

/** What is wrong, by the id of the control, in the order of the page. */
export type FormErrors = ReadonlyMap<string, string>;

export const noErrors: FormErrors = new Map();

/** Controls in the order in which they stand on the page. */
const controls = [
  'choice',
  'platform-name',
  'platform-address',
  'grounds-filing',
  'text',
  'keeps-detail',
  'reporter',
  'reporter-name',
  'reporter-contact',
  'reporter-mail',
] as const;
type Control = (typeof controls)[number];

const controlOf: Readonly<Record<ReportField, Control>> = {
  number: 'choice',
  name: 'platform-name',
  address: 'platform-address',
  grounds: 'grounds-filing',
  text: 'text',
  reporterName: 'reporter-name',
  contact: 'reporter-contact',
  mail: 'reporter-mail',
};

/** The problems found, with the choices that were not made. */
export function formErrors(say: Say, typed: TypedReport, problems: readonly ReportProblem[]): FormErrors {
  const found = new Map(platformErrors(say, typed, problems));
  if (typed.reporter.kind === '') found.set('reporter', say('请选择举报方式', 'Choose a way of reporting'));
  return inOrder(found);
}

/** The same where only the platform and the grounds are asked for. */
export function platformErrors(
  say: Say,
  typed: Pick<TypedReport, 'platform'>,
  problems: readonly ReportProblem[],
): FormErrors {
  const found = new Map<string, string>();
  const noPlatform = typed.platform.kind === '';
  if (noPlatform) {
    found.set('choice', say('请选择举报的平台，或者选择“没有备案”', 'Choose a platform, or “not filed”'));
  }
  for (const problem of problems) {
    const isOfUnchosen = noPlatform && (problem.field === 'name' || problem.field === 'address');
    if (!isOfUnchosen) found.set(controlOf[problem.field], problemText(say, problem));
  }
  return inOrder(found);
}

/** The text looks like vulnerability detail and nobody has said that it has to stay. */
export function detailErrors(say: Say): FormErrors {
  return new Map([
    [
      'keeps-detail',
      say(
        '内容像是包含漏洞细节或者利用代码：请删去，或者勾选“确有必要保留”',
        'This looks like vulnerability details or exploit code: take it out, or tick that it has to stay',
      ),
    ],
  ]);
}

function inOrder(found: FormErrors): FormErrors {
  return new Map(
    controls.flatMap((control) => {
      const text = found.get(control);
      return text === undefined ? [] : [[control, text] as const];
    }),
  );
}

export function errorSummary(errors: FormErrors): readonly SummarisedError[] {
  return [...errors].map(([control, content]) => ({ content, href: `#${control}` }));
}

function problemText(say: Say, { field, code }: ReportProblem): string {
  if (code === 'too-long') {
    const max = maxOf(field);
    return say(`最多 ${max} 个字，请删减`, `At most ${max} characters; shorten it`);
  }
  switch (field) {
    case 'number':
      return say('公示中没有这个编号，请重新查找', 'The register has no such number; look it up again');
    case 'name':
      return say('请填写平台名称', 'Give the name of the platform');
    case 'address':
      return say('请检查网址或者账号', 'Check the address or account');
    case 'grounds':
      return say('请至少选择一项事由', 'Choose at least one ground');
    case 'text':
      return code === 'too-short'
        ? say(
            `请再写具体一些，至少 ${reportLimits.textCharsMin} 个字`,
            `Say a little more, at least ${reportLimits.textCharsMin} characters`,
          )
        : say('请写明具体情况', 'Say what you saw');
    case 'reporterName':
      return say('请填写姓名', 'Give your name');
    case 'contact':
      return say('请填写电话等联系方式或者邮箱', 'Give a phone number or another contact, or a mail address');
    case 'mail':
      return say('邮箱的格式不对，例如 name@example.cn', 'A mail address is like name@example.cn');
    default:
      return field satisfies never;
  }
}

function maxOf(field: ReportField): number {
  switch (field) {
    case 'number':
      return reportLimits.numberCharsMax;
    case 'name':
    case 'reporterName':
      return reportLimits.nameCharsMax;
    case 'address':
      return reportLimits.addressCharsMax;
    case 'grounds':
      return 0;
    case 'text':
      return reportLimits.textCharsMax;
    case 'contact':
      return reportLimits.contactCharsMax;
    case 'mail':
      return reportLimits.mailCharsMax;
    default:
      return field satisfies never;
  }
}
