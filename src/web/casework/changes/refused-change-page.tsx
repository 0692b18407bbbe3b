import type { FormEdition } from '#law/form-edition';
import type { Refusal } from '#dossier/refusal';
import { WarningText } from '../../components/warning-text/warning-text.js';
import { refusalText } from '../case-words.js';
import { type ChangeActProps, ChangeFrame } from './change-frame.js';
import { MovedSince } from './moved-since.js';

type RefusedProps = Omit<ChangeActProps, 'refusal'> & {
  readonly refusal: Refusal;
  readonly form: FormEdition;
};

/** An act on a change that was refused: the reason in words, what moved where it is stale, and the way back. */
export function RefusedChangePage({ visit, view, refusal, form }: RefusedProps) {
  const t = visit.say;
  const isStale = refusal.code === 'change-stale';
  return (
    <ChangeFrame visit={visit} view={view} title={t('现在不能这样办理', 'This cannot be done now')}>
      {isStale ? (
        <MovedSince visit={visit} view={view} form={form} />
      ) : (
        <WarningText content={refusalText(t, refusal)} />
      )}
      <p class="govuk-body">{t('没有改动任何内容。', 'Nothing was changed.')}</p>
    </ChangeFrame>
  );
}
