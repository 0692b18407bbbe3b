import { Link } from '../../components/link/link.js';
import { Panel } from '../../components/panel/panel.js';
import { WarningText } from '../../components/warning-text/warning-text.js';
import { Layout } from '../../layout/layout.js';
import type { Visit } from '../../layout/visit.js';
import { paths } from '../../paths.js';
import { KeptCode } from '../form/kept-code.js';

type KeyedInPageProps = {
  readonly visit: Visit;
  readonly reportId: string;
  /** In groups, shown this once; absent when the same form was sent again. */
  readonly code?: string | undefined;
};

/** The code to read to the caller or to write into the answer, in the answer to the POST and nowhere else. */
export function KeyedInPage({ visit, reportId, code }: KeyedInPageProps) {
  const t = visit.say;
  return (
    <Layout visit={visit} title={t('举报已登记', 'The report was entered')} active="reports">
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <Panel title={t('举报已登记', 'The report was entered')} />
          {code === undefined ? (
            <p class="govuk-body">
              {t(
                '这张表单已经登记过，查询码在第一次登记时已经显示。',
                'This form was entered before; its code was shown then.',
              )}
            </p>
          ) : (
            <>
              <p class="govuk-body">
                {t(
                  '请把查询码告诉举报人：电话里逐组念两遍并请对方复述；来信、来访的，随回执交给本人。不要另外记录。',
                  'Give the code to the reporter: on the telephone read it twice group by group and have it read back; for letters and visits hand it over with the receipt. Keep no note of it.',
                )}
              </p>
              <KeptCode visit={visit} code={code} />
              <WarningText
                content={t(
                  '查询码只在这里显示一次，离开本页后任何人都看不到。',
                  'The code is shown this once; after this page nobody can see it.',
                )}
              />
            </>
          )}
          <p class="govuk-body">
            <Link
              href={paths.reportCase(reportId)}
              content={t('已转达，打开这件举报', 'Handed over: open the report')}
              noVisited
            />
          </p>
        </div>
      </div>
    </Layout>
  );
}
