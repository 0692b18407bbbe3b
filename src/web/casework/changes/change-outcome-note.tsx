import type { ChangeView } from '#usecases/casework/view-change';
import { InsetText } from '../../components/inset-text/inset-text.js';
import { Link } from '../../components/link/link.js';
import { Moment } from '../../components/moment.js';
import { TypedText } from '../../components/typed-text.js';
import type { Visit } from '../../layout/visit.js';
import { paths } from '../../paths.js';
import { staffName } from '../case-history.js';

type NoteProps = { readonly visit: Visit; readonly view: ChangeView };

/** What became of the change, and who answers for it. */
export function ChangeOutcomeNote({ visit, view }: NoteProps) {
  const t = visit.say;
  const { outcome, of, submitted } = view;
  const name = (id: string) => staffName(visit, of, id);
  switch (outcome.kind) {
    case 'open': {
      const { preparation } = outcome.change;
      if (preparation === undefined) return <></>;
      const { preparedBy, preparedAt, note } = preparation;
      return (
        <InsetText>
          {t(`拟办人：${name(preparedBy)}，`, `Prepared by ${name(preparedBy)}, `)}
          <Moment at={preparedAt} language={visit.language} />
          {note === '' ? null : (
            <>
              <br />
              {t('核对情况：', 'What was checked: ')}
              <TypedText text={note} />
            </>
          )}
        </InsetText>
      );
    }
    case 'recorded': {
      const { by, preparedBy, at, record } = outcome.event;
      return (
        <InsetText>
          {t(
            `${name(preparedBy)}拟办，${name(by)}决定，`,
            `Prepared by ${name(preparedBy)}, decided by ${name(by)}, `,
          )}
          <Moment at={at} language={visit.language} />
          {t('。', '. ')}
          <Link
            href={paths.caseVersion(of.dossierId, record)}
            content={t(`成为备案信息第 ${record} 版`, `It became version ${record} of the record`)}
          />
        </InsetText>
      );
    }
    case 'returned': {
      const { by, at, points } = outcome.event;
      return (
        <InsetText>
          {t(`${name(by)}退回，`, `Returned by ${name(by)}, `)}
          <Moment at={at} language={visit.language} />
          {t('。', '. ')}
          <Link
            href={paths.caseChangeNotice(of.dossierId, submitted.change)}
            content={t(`查看退回通知，共 ${points.length} 项`, `Read the notice (points: ${points.length})`)}
          />
        </InsetText>
      );
    }
    case 'withdrawn':
      return (
        <InsetText>
          {t('备案主体撤回，', 'Withdrawn by the operator, ')}
          <Moment at={outcome.event.at} language={visit.language} />
        </InsetText>
      );
    case 'lapsed':
      return (
        <InsetText>
          {t('备案已经注销，这次变更随之终止。', 'The filing was cancelled and this change ended with it.')}
        </InsetText>
      );
    default:
      return outcome satisfies never;
  }
}
