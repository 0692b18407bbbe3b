import type { FormEdition } from '#law/form-edition';
import type { ChangeView } from '#usecases/casework/view-change';
import { Details } from '../../components/details/details.js';
import { WarningText } from '../../components/warning-text/warning-text.js';
import type { Visit } from '../../layout/visit.js';
import { ChangeCompare } from './change-compare.js';
import { itemsText } from './change-words.js';

type MovedProps = { readonly visit: Visit; readonly view: ChangeView; readonly form: FormEdition };

/** What moved in the record since this change was prepared, and whether it can still be recorded. */
export function MovedSince({ visit, view, form }: MovedProps) {
  const t = visit.say;
  const { outcome, moved, submitted, of, base } = view;
  if (outcome.kind !== 'open' || moved.length === 0) return <></>;
  const { stale } = outcome;
  const items = itemsText(t, stale.length > 0 ? stale : moved);
  return (
    <section aria-label={t('提交以后的更新', 'What moved since')}>
      {stale.length > 0 ? (
        <WarningText
          content={t(
            `备案信息在这次变更提交以后已经更新（${items}），这次变更不能登记，以免覆盖较新的内容。请退回，由备案主体在最新内容的基础上重新提交。`,
            `The record moved since this change was prepared (${items}). It cannot be recorded, so that nothing newer is turned back: return it, to be prepared anew on what stands.`,
          )}
        />
      ) : (
        <p class="govuk-body">
          {t(
            `提交以后备案信息更新过${items}，不影响这次变更；登记时保留较新的内容。`,
            `Since then the record moved in ${items}, which this change does not touch; the newer values stay.`,
          )}
        </p>
      )}
      <Details
        summary={t(
          `比较第 ${submitted.baseRecord} 版和现在的备案信息`,
          `Compare version ${submitted.baseRecord} with what stands`,
        )}
        open={stale.length > 0}
      >
        <ChangeCompare
          visit={visit}
          form={form}
          of={of}
          items={moved}
          before={base}
          after={of.contents}
          idPrefix="moved"
        />
      </Details>
    </section>
  );
}
