import type { Evidence } from '#law/filing-contents';
import type { EvidencePlace } from '#usecases/filing/evidence-places';
import { Button } from '../components/button/button.js';
import { FileUpload } from '../components/file-upload/file-upload.js';
import { Link } from '../components/link/link.js';
import type { Visit } from '../layout/visit.js';
import { paths } from '../paths.js';
import { type PageErrors, controlId } from './field-errors.js';
import { fileSizeText, itemLabels } from '../contents/words/labels.js';

type EvidenceFieldProps = {
  readonly visit: Visit;
  readonly place: EvidencePlace;
  readonly evidence: readonly Evidence[];
  readonly errors: PageErrors;
  readonly hint?: string;
};

/** Files of one item: those kept, each with a button to remove it, and a control to add more. */
export function EvidenceField({ visit, place, evidence, errors, hint }: EvidenceFieldProps) {
  const t = visit.say;
  const id = controlId(place, 'evidence');
  const label = t(...itemLabels[place]);
  return (
    <>
      {evidence.length === 0 ? null : (
        <div class="govuk-form-group">
          <p class="govuk-label">{t('已上传的附件', 'Files uploaded')}</p>
          <ul class="govuk-list" id={`${id}-list`}>
            {evidence.map((file) => (
              <li>
                <EvidenceLink visit={visit} file={file} />{' '}
                <Button
                  content={
                    <>
                      {t('删除', 'Remove')}
                      <span class="govuk-visually-hidden"> {file.fileName}</span>
                    </>
                  }
                  variant="secondary"
                  name="do"
                  value={`remove-evidence:${file.id}`}
                  classes="govuk-!-margin-bottom-1"
                />
              </li>
            ))}
          </ul>
        </div>
      )}
      <FileUpload
        id={id}
        name={id}
        label={
          <>
            {evidence.length === 0 ? t('上传附件', 'Upload files') : t('继续上传附件', 'Upload more files')}
            <span class="govuk-visually-hidden">{t(`（${label}）`, ` (${label})`)}</span>
          </>
        }
        hint={
          <>
            {hint === undefined ? null : `${hint}${t('', ' ')}`}
            {t(
              'PDF、PNG、JPEG 或者 DOCX，每个文件不超过 20 MB。一次选择多个文件的，合计不超过 20 MB。',
              'PDF, PNG, JPEG or DOCX, each up to 20 MB. Several files chosen at once: 20 MB together.',
            )}
          </>
        }
        errorMessage={errors.at(place, 'evidence')}
        multiple
        attributes={{ accept: '.pdf,.png,.jpg,.jpeg,.docx' }}
      />
      <Button
        content={
          <>
            {t('上传所选文件', 'Upload the files chosen')}
            <span class="govuk-visually-hidden">{t(`（${label}）`, ` (${label})`)}</span>
          </>
        }
        variant="secondary"
        name="do"
        value={`upload:${place}`}
      />
    </>
  );
}

/** Downloads a file; its owner's address, nobody else can open it. */
export function EvidenceLink({ visit, file }: { readonly visit: Visit; readonly file: Evidence }) {
  return (
    <>
      <Link href={paths.ownEvidence(file.id)} content={file.fileName} attributes={{ download: true }} />{' '}
      <span class="govuk-hint govuk-!-display-inline">{fileSizeText(file.sizeBytes, visit.language)}</span>
    </>
  );
}
