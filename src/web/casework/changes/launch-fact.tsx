import type { CaseView } from '#usecases/casework/case-view';
import { SummaryList } from '../../components/summary-list/summary-list.js';
import { timelinessText } from '../../filing/words/filed-act-words.js';
import { launchText } from '../../contents/platform-values.js';
import type { Visit } from '../../layout/visit.js';

/** 上线（第八条） — what was declared of the launch, and whether the filing came before it: a fact of the record. */
export function LaunchFact({ visit, view }: { readonly visit: Visit; readonly view: CaseView }) {
  const t = visit.say;
  const recorded = view.events.find(({ event }) => event.type === 'FilingRecorded')?.event;
  if (recorded?.type !== 'FilingRecorded') return <></>;
  const { launch } = recorded;
  return (
    <SummaryList
      rows={[
        {
          key: t('上线（第八条）', 'Launch (Article 8)'),
          value: (
            <>
              {launchText(visit, view.contents.platform.launch)}
              <span class="app-quiet-line">
                {launch === undefined
                  ? t('没有填写上线日期，不作判断。', 'No day was declared; nothing is said of it.')
                  : t(
                      `备案时的记录：备案与上线相比，${timelinessText(t, launch)}`,
                      `Recorded with the filing: against the launch, ${timelinessText(t, launch)}`,
                    )}
              </span>
            </>
          ),
        },
      ]}
    />
  );
}
