import type { RevealedIdentity } from '#usecases/casework/reveal-identity';
import { revealReasonMax } from '#usecases/casework/reveal-identity';
import { Button } from '../components/button/button.js';
import { SummaryList } from '../components/summary-list/summary-list.js';
import { Textarea } from '../components/textarea/textarea.js';
import { choiceLabel, documentKindLabels } from '../contents/words/labels.js';
import { paths } from '../paths.js';
import { ActPage, type ActPageProps } from './act-page.js';

type IdentityProps = ActPageProps & {
  readonly reason: string;
  /** The number that this change proposes, with the one it was prepared against. */
  readonly change?: number;
  /** Present once the access was recorded. */
  readonly revealed?: RevealedIdentity | undefined;
};

/** 查看证件号码 — the full number, for a reason that is kept with the name of whoever asked. */
export function IdentityPage(props: IdentityProps) {
  const { visit, view, reason, revealed, refusal, change } = props;
  const t = visit.say;
  const kind = choiceLabel(t, documentKindLabels, view.contents.host.documentKind);
  return (
    <ActPage {...props} title={t('查看证件号码', 'Show the document number')} field="reason">
      {revealed === undefined ? (
        <form
          method="post"
          action={
            change === undefined
              ? paths.caseIdentity(view.dossierId)
              : paths.caseChangeIdentity(view.dossierId, change)
          }
          novalidate
        >
          <p class="govuk-body">
            {t(
              '证件号码是敏感个人信息。请写明查看的理由；查看人、时间和理由将永久记录。',
              'A document number is sensitive personal information. Give a reason; who looked, when and why is recorded for good.',
            )}
          </p>
          <Textarea
            name="reason"
            rows={3}
            label={t('查看的理由，例如“与营业执照核对”', 'Reason, such as “compare with the licence”')}
            labelClasses="govuk-label--s"
            value={reason}
            errorMessage={
              refusal === undefined
                ? undefined
                : t(
                    `请写明查看的理由，最多 ${revealReasonMax} 个字`,
                    `Give a reason of at most ${revealReasonMax} characters`,
                  )
            }
            attributes={{ maxlength: revealReasonMax }}
          />
          <Button content={t('记录并查看', 'Record and show')} />
        </form>
      ) : (
        <>
          <SummaryList
            rows={[
              { key: kind, value: <span class="app-number">{shownNumber(t, revealed.documentNumber)}</span> },
              revealed.previousNumber !== undefined && {
                key:
                  change === undefined
                    ? t('上次提交的号码', 'Number submitted before')
                    : t('变更前的号码', 'Number before the change'),
                value: <span class="app-number">{shownNumber(t, revealed.previousNumber)}</span>,
              },
            ]}
          />
          <p class="govuk-body">
            {t(
              '本次查看已记录。看完请关闭这个窗口。',
              'This access was recorded. Close this window when you are done.',
            )}
          </p>
        </>
      )}
    </ActPage>
  );
}

function shownNumber(say: IdentityProps['visit']['say'], number: string): string {
  return number === '' ? say('个人信息已删除', 'Personal data erased') : number;
}
