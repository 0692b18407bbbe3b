import type { NumberAnswer } from '#usecases/register/entry-by-number';
import { Button } from '../components/button/button.js';
import { Callout, type CalloutTone } from '../components/callout/callout.js';
import { ErrorSummary } from '../components/error-summary/error-summary.js';
import { Input } from '../components/input/input.js';
import { Link } from '../components/link/link.js';
import { PageHeading } from '../components/page-heading/page-heading.js';
import { Layout } from '../layout/layout.js';
import type { Say, Visit } from '../layout/visit.js';
import { paths } from '../paths.js';
import { AsOf, hostText, NotRecognition, siteText } from './entry-parts.js';
import { entryStatusWords } from './words.js';

type CheckPageProps = {
  readonly visit: Visit;
  readonly typed: string;
  /** Absent before anything was asked. */
  readonly answer?: NumberAnswer;
  /** A number of the configured form, for the hint. */
  readonly example: string;
};

const tones: Readonly<Record<NumberAnswer['kind'], CalloutTone>> = {
  filed: 'neutral',
  cancelled: 'over',
  unknown: 'near',
  impossible: 'near',
};

/** 核验备案编号 — a number as seen at the foot of a home page, and what the register says of it. */
export function CheckPage({ visit, typed, answer, example }: CheckPageProps) {
  const t = visit.say;
  const isEmpty = answer?.kind === 'impossible' && answer.reason === 'empty';
  const missing = t('请输入备案编号', 'Enter a filing number');
  return (
    <Layout
      visit={visit}
      title={t('核验备案编号', 'Check a filing number')}
      active="check"
      errors={isEmpty}
      description={t('核验平台首页底部的备案编号。', 'Check the filing number at the foot of a home page.')}
    >
      {isEmpty ? <ErrorSummary errors={[{ content: missing, href: '#number' }]} /> : null}
      <PageHeading content={t('核验备案编号', 'Check a filing number')} />
      <form action={paths.check()} method="get" novalidate>
        <Input
          id="number"
          name="number"
          value={typed}
          label={t('备案编号', 'Filing number')}
          labelClasses="govuk-label--m"
          hint={t(
            `备案编号在平台首页底部，例如 ${example}。照原样输入即可，全角、空格或者“备案编号：”都不影响。`,
            `It stands at the foot of the platform’s home page, for example ${example}. Type it as you see it; full-width characters, blanks or a prefix do not matter.`,
          )}
          classes="govuk-input--width-20"
          spellcheck={false}
          autocomplete="off"
          errorMessage={isEmpty ? missing : undefined}
          attributes={{ maxlength: 200 }}
        />
        <Button content={t('核验', 'Check')} />
      </form>
      {answer === undefined || isEmpty ? null : (
        <section aria-labelledby="result" class="app-measure">
          <Callout tone={tones[answer.kind]}>
            <Result visit={visit} typed={typed} answer={answer} example={example} />
          </Callout>
        </section>
      )}
      <NotRecognition say={t} />
    </Layout>
  );
}

type ResultProps = Required<Omit<CheckPageProps, 'answer'>> & { readonly answer: NumberAnswer };

function Result({ visit, typed, answer, example }: ResultProps) {
  const t = visit.say;
  switch (answer.kind) {
    case 'impossible':
      return <Impossible visit={visit} typed={typed} reason={answer.reason} example={example} />;
    case 'unknown':
      return (
        <>
          <h2 class="govuk-heading-m" id="result">
            {t('格式正确，但登记簿中没有', 'Well formed, but not in the register')}
          </h2>
          <ReadAs say={t} number={answer.number} />
          <p class="govuk-body">
            <AsOf asOf={answer.asOf} visit={visit} />
            {t(
              '，备案公示中没有这个编号。如果平台首页底部标有它，请核对每个字符；确认无误的，可以举报这个没有备案的平台。',
              ', no platform is filed under this number. If a home page shows it, compare every character; if it is as shown, you can report the platform that is not filed.',
            )}
          </p>
          <p class="govuk-body">
            <Link
              href={paths.startReport(answer.number)}
              content={t('举报标着这个编号的平台', 'Report the platform that shows this number')}
              noVisited
            />
          </p>
        </>
      );
    case 'filed':
    case 'cancelled': {
      const { entry } = answer.current;
      return (
        <>
          <h2 class="govuk-heading-m" id="result">
            {entry.status === 'filed'
              ? t(...entryStatusWords.filed)
              : t('已注销，编号已停用', 'Cancelled; the number is out of use')}
          </h2>
          <ReadAs say={t} number={answer.number} />
          <p class="govuk-body">
            <Link href={paths.registerEntry(answer.number)} content={entry.platform.name} />
            <br />
            {siteText(entry.platform.homePageUrl)} · {hostText(answer.current, t)}
          </p>
          <p class="govuk-body">
            {entry.status === 'filed'
              ? t(
                  '请核对：您正在看的网站，网址和主办者是否与上面一致。',
                  'Please compare: are the address and the host of the site you look at those above?',
                )
              : t(
                  `这个平台曾经备案，自 ${answer.statusSince} 起已经注销${entry.endedOn === undefined ? '' : `（业务于 ${entry.endedOn} 终止）`}。编号不应再标注在任何网站上。`,
                  `This platform was filed once; the filing is cancelled since ${answer.statusSince}${entry.endedOn === undefined ? '' : ` (business ended on ${entry.endedOn})`}. No site should show the number any more.`,
                )}{' '}
            <Link
              href={paths.startReport(answer.number)}
              content={t(
                '不一致，或者涉嫌违法违规？举报这个平台',
                'Not so, or against the law? Report this platform',
              )}
              noVisited
            />
          </p>
          <p class="govuk-body-s">
            <AsOf asOf={answer.asOf} visit={visit} />
          </p>
        </>
      );
    }
    default:
      return answer satisfies never;
  }
}

function Impossible({
  visit,
  typed,
  reason,
  example,
}: Omit<ResultProps, 'answer'> & { readonly reason: string }) {
  const t = visit.say;
  const isCheck = reason === 'check-character';
  return (
    <>
      <h2 class="govuk-heading-m" id="result">
        {isCheck
          ? t('校验位不符', 'The check character does not match')
          : t('格式不对', 'Not a filing number')}
      </h2>
      <p class="govuk-body">
        {t('您输入的是：', 'You typed: ')}
        <strong class="app-text">{typed}</strong>
      </p>
      <p class="govuk-body">
        {isCheck
          ? t(
              '编号的最后一位由前面的数字算出，这个编号前后不符：多半是抄错了一个字符，也可能是编造的。请逐个字符核对。',
              'The last character follows from the digits before it, and here it does not: most likely one character was copied wrongly, or the number was made up. Compare them one by one.',
            )
          : t(
              `备案编号的写法如 ${example}：固定的字头、年份、顺序号和一位校验字符，缺一不可。请对照平台首页底部完整输入。`,
              `A filing number is written like ${example}: a fixed prefix, the year, a serial and one check character, all of them needed. Type it whole, as the home page shows it.`,
            )}
      </p>
      <p class="govuk-body">
        <Link
          href={paths.register()}
          content={t('改用平台名称、主办者或网址查询', 'Search by platform, host or address instead')}
        />
      </p>
    </>
  );
}

function ReadAs({ say, number }: { readonly say: Say; readonly number: string }) {
  return (
    <p class="govuk-body">
      {say('规范写法：', 'Written out: ')}
      <strong class="app-number">{number}</strong>
    </p>
  );
}
