import type { ReportAttachment } from '#usecases/ports/sealed-reports';
import { Button } from '../../components/button/button.js';
import { FileUpload } from '../../components/file-upload/file-upload.js';
import { Link } from '../../components/link/link.js';
import { fileSizeText } from '../../contents/words/labels.js';
import type { Visit } from '../../layout/visit.js';
import { paths } from '../../paths.js';
import { acceptedFiles, filesHint } from '../file-refusal.js';
import { ReportPage } from '../report-page.js';
import { stepCaption } from './step-caption.js';

type EvidencePageProps = {
  readonly visit: Visit;
  readonly files: readonly ReportAttachment[];
  /** Why files were not kept, one line each. */
  readonly refused: readonly string[];
};

/** 证据材料 — files are kept as they are chosen; the others need not be chosen again. */
export function EvidencePage({ visit, files, refused }: EvidencePageProps) {
  const t = visit.say;
  return (
    <ReportPage
      visit={visit}
      title={t('添加证据材料', 'Add evidence')}
      caption={stepCaption(visit, 2)}
      back={paths.startReport()}
      errors={refused.map((content) => ({ content, href: '#files' }))}
    >
      <p class="govuk-body">
        {t(
          '截图、网页打印件、聊天记录等都可以。没有材料的，直接继续；以后也可以凭查询码补充。',
          'Screenshots, printed pages, chats. If you have none, just continue; you can add some later with your code.',
        )}
      </p>
      <p class="govuk-body">
        {t(
          '图片和文档里可能带有作者、设备和拍摄地点，请在上传前清除；不要上传漏洞利用程序。',
          'Pictures and documents may carry an author, a device or a place: remove them first. Do not upload exploit programs.',
        )}
      </p>
      <form method="post" action={paths.reportEvidence()} enctype="multipart/form-data" novalidate>
        <button
          type="submit"
          name="do"
          value="continue"
          class="govuk-visually-hidden"
          tabindex={-1}
          aria-hidden="true"
        >
          {t('继续', 'Continue')}
        </button>
        {files.length === 0 ? null : <Kept visit={visit} files={files} />}
        <FileUpload
          name="files"
          label={
            files.length === 0
              ? t('选择文件（可以不传）', 'Choose files (optional)')
              : t('继续添加', 'Add more')
          }
          labelClasses="govuk-label--s"
          hint={filesHint(t)}
          errorMessage={refused.length === 0 ? undefined : refused.join(t('；', '; '))}
          multiple
          attributes={{ accept: acceptedFiles }}
        />
        <div class="govuk-button-group">
          <Button content={t('继续', 'Continue')} name="do" value="continue" />
          <Button
            content={t('上传所选文件', 'Upload the files chosen')}
            variant="secondary"
            name="do"
            value="upload"
          />
        </div>
      </form>
    </ReportPage>
  );
}

function Kept({ visit, files }: Pick<EvidencePageProps, 'visit' | 'files'>) {
  const t = visit.say;
  return (
    <div class="govuk-form-group">
      <h2 class="govuk-heading-s">{t('已上传的材料', 'Files uploaded')}</h2>
      <ul class="govuk-list">
        {files.map((file) => (
          <li>
            <Link
              href={paths.reportDraftFile(file.id)}
              content={file.fileName}
              attributes={{ download: true }}
            />{' '}
            <span class="app-quiet">{fileSizeText(file.sizeBytes, visit.language)}</span>{' '}
            <Button
              content={
                <>
                  {t('删除', 'Remove')}
                  <span class="govuk-visually-hidden"> {file.fileName}</span>
                </>
              }
              variant="secondary"
              name="do"
              value={`remove:${file.id}`}
              classes="govuk-!-margin-bottom-1"
            />
          </li>
        ))}
      </ul>
    </div>
  );
}
