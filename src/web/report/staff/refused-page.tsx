import type { ReportRefusal } from '#report/refusal';
import { WarningText } from '../../components/warning-text/warning-text.js';
import { refusalText } from '../words/refusal-words.js';
import { ActFrame, type ActPageProps } from './act-page.js';

type RefusedPageProps = Pick<ActPageProps, 'visit' | 'subject'> & { readonly code: ReportRefusal['code'] };

/** An act that was refused: the reason in words, and the way back. */
export function RefusedPage({ visit, subject, code }: RefusedPageProps) {
  const t = visit.say;
  return (
    <ActFrame visit={visit} subject={subject} title={t('现在不能这样办理', 'This cannot be done now')}>
      <WarningText content={refusalText(t, { code })} />
      <p class="govuk-body">{t('没有改动任何内容。', 'Nothing was changed.')}</p>
    </ActFrame>
  );
}
