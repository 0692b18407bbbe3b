import type { FormEdition } from '#law/form-edition';
import { type Evidence, allContentItems } from '#law/filing-contents';
import type { VersionView } from '#usecases/casework/view-change';
import { PageHeading } from '../../components/page-heading/page-heading.js';
import { ItemValue } from '../../contents/item-value.js';
import { itemLabels } from '../../contents/words/labels.js';
import { Layout } from '../../layout/layout.js';
import type { Visit } from '../../layout/visit.js';
import { paths } from '../../paths.js';
import { CaseFile } from '../case-file.js';
import { ChangeCompare } from './change-compare.js';
import { itemsText } from './change-words.js';
import { VersionOrigin } from './version-origin.js';

type VersionProps = { readonly visit: Visit; readonly view: VersionView; readonly form: FormEdition };

/** 备案信息的一个版本 — what it changed against the one before it, then the whole of it. */
export function VersionPage({ visit, view, form }: VersionProps) {
  const t = visit.say;
  const { of, version, contents, previous } = view;
  const title = t(`备案信息第 ${version.version} 版`, `Version ${version.version} of the record`);
  const unchanged = allContentItems.filter((item) => !version.changedItems.includes(item));
  return (
    <Layout visit={visit} title={title} active="casework" back={paths.case(of.dossierId)}>
      <PageHeading caption={contents.platform.name.trim()} content={title} />
      <p class="govuk-body">
        <VersionOrigin visit={visit} of={of} version={version} />
      </p>
      {previous === undefined ? null : (
        <>
          <h2 class="govuk-heading-m">
            {t(
              `与第 ${version.version - 1} 版相比：${itemsText(t, version.changedItems)}`,
              `Against version ${version.version - 1}: ${itemsText(t, version.changedItems)}`,
            )}
          </h2>
          <ChangeCompare
            visit={visit}
            form={form}
            of={of}
            items={version.changedItems}
            before={previous}
            after={contents}
          />
        </>
      )}
      <h2 class="govuk-heading-m">
        {previous === undefined ? t('备案信息', 'The record') : t('没有改变的内容', 'What did not change')}
      </h2>
      <div class="app-case-group">
        {unchanged.map((item) => (
          <div class="app-case-item app-case-item--read">
            <h3 class="app-case-item__label">{t(...itemLabels[item])}</h3>
            <div class="app-case-item__value">
              <ItemValue
                visit={visit}
                form={form}
                item={item}
                contents={contents}
                personalDataWithheld={!of.maySeeParticulars}
                file={(file: Evidence) => <CaseFile visit={visit} view={of} file={file} />}
              />
            </div>
          </div>
        ))}
      </div>
    </Layout>
  );
}
