import type { ReportOutcomeKind } from '#law/article-09-reports';
import { Button } from '../../components/button/button.js';
import { Textarea } from '../../components/textarea/textarea.js';
import { WarningText } from '../../components/warning-text/warning-text.js';
import { paths } from '../../paths.js';
import { refusalText } from '../words/refusal-words.js';
import { outcomeText } from '../words/status-words.js';
import { ActFrame, type ActPageProps, Version } from './act-page.js';
import { actTextMax } from './plain-act-page.js';

type TellPageProps = ActPageProps & { readonly outcome: ReportOutcomeKind };

/** 告知举报人 — in the authority's own words; reporters of merged reports are told each for themselves. */
export function TellPage(props: TellPageProps) {
  const { visit, subject, outcome, refusal, typed } = props;
  const t = visit.say;
  return (
    <ActFrame {...props} title={t('告知举报人', 'Tell the reporter')} field="message">
      <p class="govuk-body">
        {t(
          `核查结论是“${outcomeText(t, outcome)}”。请写明核查结果，以及可以告知的处理情况和依据。举报人凭查询码或者账户阅读；留有联系方式的，会收到一封不含内容的提醒邮件。`,
          `The outcome is “${outcomeText(t, outcome)}”. Say what was found, and what may be told of the measures and their basis. It is read with the code or the account; who left a mail address gets a mail that says only that there is something to read.`,
        )}
      </p>
      <WarningText
        content={t(
          '不要写入其他举报人、办理人员的信息，以及平台的商业秘密和未公开的漏洞细节。',
          'Leave out other reporters, colleagues, business secrets of the platform and details of undisclosed vulnerabilities.',
        )}
      />
      <form method="post" action={paths.reportAct(subject.reportId, 'tell')} novalidate>
        <Version subject={subject} />
        <Textarea
          name="message"
          rows={8}
          label={t('告知的内容', 'What the reporter is told')}
          labelClasses="govuk-label--s"
          value={typed('message')}
          errorMessage={refusal === undefined ? undefined : refusalText(t, refusal)}
          attributes={{ maxlength: actTextMax }}
        />
        <Button content={t('告知', 'Tell')} preventDoubleClick />
      </form>
    </ActFrame>
  );
}
