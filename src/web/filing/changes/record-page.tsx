import type { FormEdition } from '#law/form-edition';
import type { RecordView } from '#usecases/changes/filed-view';
import { Link } from '../../components/link/link.js';
import { Moment } from '../../components/moment.js';
import { Table } from '../../components/table/table.js';
import type { Visit } from '../../layout/visit.js';
import { paths } from '../../paths.js';
import { ContentsSummary } from '../contents-summary.js';
import { FilingPage } from '../page-parts.js';
import { itemsText } from './change-words.js';

type RecordPageProps = { readonly visit: Visit; readonly view: RecordView; readonly form: FormEdition };

/** 登记的备案信息: one version in full, what it changed, and every version there was. */
export function RecordPage({ visit, view, form }: RecordPageProps) {
  const t = visit.say;
  const { state, version, dossierId, previous } = view;
  const isNewest = version.version === state.record.length;
  return (
    <FilingPage
      visit={visit}
      title={
        isNewest
          ? t('登记的备案信息', 'What is recorded')
          : t(`备案信息第 ${version.version} 版`, `Version ${version.version} of the record`)
      }
      caption={state.number}
      back={paths.filing(dossierId)}
    >
      <Versions visit={visit} view={view} />
      <ContentsSummary
        visit={visit}
        contents={view.contents}
        form={form}
        {...(previous === undefined ? {} : { previous, changedItems: version.changedItems })}
      />
    </FilingPage>
  );
}

function Versions({ visit, view }: Pick<RecordPageProps, 'visit' | 'view'>) {
  const t = visit.say;
  const { dossierId, state, version } = view;
  if (state.record.length === 1) return <></>;
  return (
    <Table
      caption={t('历史版本', 'Versions')}
      captionClasses="govuk-table__caption--m"
      stackOnMobile
      head={[
        { content: t('版本', 'Version') },
        { content: t('登记时间', 'Recorded') },
        { content: t('变更的项目', 'What changed') },
      ]}
      rows={state.record.toReversed().map((each) => [
        {
          content:
            each.version === version.version ? (
              t(`第 ${each.version} 版（本页）`, `No. ${each.version} (this page)`)
            ) : (
              <Link
                href={paths.filingRecord(dossierId, each.version)}
                content={t(`第 ${each.version} 版`, `No. ${each.version}`)}
              />
            ),
        },
        { content: <Moment at={each.since} language={visit.language} /> },
        {
          content: (
            <>
              {each.version === 1 ? t('首次备案', 'The filing') : itemsText(t, each.changedItems)}
              {each.change === undefined ? null : (
                <>
                  {' '}
                  <Link
                    href={paths.filingChange(dossierId, each.change)}
                    content={t(`第 ${each.change} 次变更`, `Change no. ${each.change}`)}
                  />
                </>
              )}
            </>
          ),
        },
      ])}
    />
  );
}
