import type { Evidence } from '#law/filing-contents';
import type { CaseView } from '#usecases/casework/case-view';
import { Link } from '../components/link/link.js';
import { fileSizeText } from '../contents/words/labels.js';
import { isPreviewable } from '../http/file-answer.js';
import type { Visit } from '../layout/visit.js';
import { paths } from '../paths.js';

type CaseFileProps = {
  readonly visit: Visit;
  readonly view: Pick<CaseView, 'dossierId' | 'maySeeParticulars'>;
  readonly file: Evidence;
};

/** A file of an item: to download, and where it is safe to look at in the browser. */
export function CaseFile({ visit, view, file }: CaseFileProps) {
  const t = visit.say;
  const { id, fileName, mediaType, sizeBytes, sha256 } = file;
  const size = fileSizeText(sizeBytes, visit.language);
  return (
    <>
      {view.maySeeParticulars ? (
        <Link href={paths.caseEvidence(view.dossierId, id)} content={fileName} noVisited />
      ) : (
        fileName
      )}{' '}
      <span class="app-quiet">{t(`（${size}）`, `(${size})`)}</span>{' '}
      {view.maySeeParticulars && isPreviewable(mediaType) ? (
        <a
          class="govuk-link govuk-link--no-visited-state"
          href={paths.caseEvidencePreview(view.dossierId, id)}
          target="_blank"
          rel="noopener"
        >
          {t('预览', 'Preview')}
          <span class="govuk-visually-hidden">{t(`${fileName}（新窗口）`, ` ${fileName} (new window)`)}</span>
        </a>
      ) : null}
      <span class="app-quiet app-hash">SHA-256 {sha256.slice(0, 12)}…</span>
    </>
  );
}
