import type { Refusal } from '#dossier/refusal';
import { Link } from '../components/link/link.js';
import { WarningText } from '../components/warning-text/warning-text.js';
import { itemLabels } from '../contents/words/labels.js';
import { paths } from '../paths.js';
import { ActPage, type ActPageProps } from './act-page.js';
import { inOrder, refusalText } from './case-words.js';
import { BackToCase } from './proposal-pages.js';

type RefusedPageProps = Omit<ActPageProps, 'refusal'> & { readonly refusal: Refusal };

/** An act that was refused: the reason in words, and the way back. There is nothing to correct, so it only warns. */
export function RefusedPage({ visit, view, refusal }: RefusedPageProps) {
  const t = visit.say;
  const items = inOrder(refusal.items ?? []);
  return (
    <ActPage visit={visit} view={view} title={t('现在不能这样办理', 'This cannot be done now')}>
      <WarningText content={refusalText(t, refusal)} />
      {items.length === 0 ? null : (
        <ul class="govuk-list govuk-list--bullet">
          {items.map((item) => (
            <li>
              <Link href={`${paths.case(view.dossierId)}#item-${item}`} content={t(...itemLabels[item])} />
            </li>
          ))}
        </ul>
      )}
      <p class="govuk-body">{t('没有改动任何内容。', 'Nothing was changed.')}</p>
      <BackToCase visit={visit} view={view} />
    </ActPage>
  );
}
