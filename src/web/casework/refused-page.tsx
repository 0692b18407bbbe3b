import type { Refusal } from '#dossier/refusal';
import { ActPage, type ActPageProps } from './act-page.js';
import { BackToCase } from './proposal-pages.js';

/** An act that was refused: the reason in words, and the way back. Nothing was changed. */
export function RefusedPage(props: ActPageProps & { readonly refusal: Refusal }) {
  const { visit, view } = props;
  const t = visit.say;
  return (
    <ActPage {...props} title={t('现在不能这样办理', 'This cannot be done now')}>
      <p class="govuk-body">{t('没有改动任何内容。', 'Nothing was changed.')}</p>
      <BackToCase visit={visit} view={view} />
    </ActPage>
  );
}
