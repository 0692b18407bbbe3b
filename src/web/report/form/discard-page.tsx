import { Button } from '../../components/button/button.js';
import { Link } from '../../components/link/link.js';
import type { Visit } from '../../layout/visit.js';
import { paths } from '../../paths.js';
import { ReportPage } from '../report-page.js';

/** Asked before what was written is deleted. */
export function DiscardPage({ visit }: { readonly visit: Visit }) {
  const t = visit.say;
  return (
    <ReportPage visit={visit} title={t('放弃这次举报？', 'Give up this report?')} back={paths.reportCheck()}>
      <p class="govuk-body">
        {t(
          '填写的内容和上传的材料会立即删除，不能恢复。',
          'What you wrote and the files you uploaded are deleted at once and cannot be restored.',
        )}
      </p>
      <form method="post" action={paths.reportDiscard()}>
        <Button content={t('删除', 'Delete')} variant="warning" />
      </form>
      <p class="govuk-body">
        <Link href={paths.reportCheck()} content={t('返回，继续举报', 'Back to the report')} noVisited />
      </p>
    </ReportPage>
  );
}
