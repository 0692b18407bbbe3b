import type { ReportAction } from '#report/allowed-actions';
import { Button } from '../../components/button/button.js';
import { Link } from '../../components/link/link.js';
import { Select } from '../../components/select/select.js';
import type { Say, Visit } from '../../layout/visit.js';
import { paths } from '../../paths.js';
import { isPlatformNamed } from '../words/platform-words.js';
import { Version } from './act-page.js';
import type { ReportCaseView } from './report-case.js';

type ActsProps = { readonly visit: Visit; readonly view: ReportCaseView };

export function nobodyChosenText(say: Say): string {
  return say('请选择一位审核员', 'Choose a reviewer');
}

/** Take or give the report. */
export function AssignmentActs({ visit, view, error }: ActsProps & { readonly error: string | undefined }) {
  const t = visit.say;
  const { actions, reportId, state } = view;
  const takes = actions.includes('take');
  const assigns = actions.includes('assign');
  if (!takes && !assigns) return <></>;
  return (
    <div class="app-assignment">
      {takes ? (
        <form method="post" action={paths.reportAct(reportId, 'take')}>
          <Version subject={view} />
          <Button content={t('由我办理', 'Take this report')} preventDoubleClick />
        </form>
      ) : null}
      {assigns ? (
        <form method="post" action={paths.reportAct(reportId, 'assign')} class="app-assignment__form">
          <Version subject={view} />
          <Select
            id="assign-handler"
            name="handler"
            label={state.handlerId === undefined ? t('分派给', 'Assign to') : t('改派给', 'Reassign to')}
            errorMessage={error}
            value={state.handlerId ?? ''}
            items={[
              { content: t('请选择审核员', 'Choose a reviewer'), value: '' },
              ...view.handlers.map(({ id, displayName }) => ({ content: displayName, value: id })),
            ]}
          />
          <Button content={t('分派', 'Assign')} variant="secondary" preventDoubleClick />
        </form>
      ) : null}
    </div>
  );
}

type ActLink = {
  readonly action: ReportAction;
  readonly text: readonly [zh: string, en: string];
  readonly weight: 'main' | 'second' | 'quiet';
};

/** In the order of the work. Each leads to its own page; nothing happens on this one. */
const actLinks: readonly ActLink[] = [
  { action: 'identify', text: ['确认平台和事由', 'Identify the platform and the grounds'], weight: 'quiet' },
  { action: 'accept', text: ['受理', 'Accept'], weight: 'main' },
  { action: 'begin-verification', text: ['开始核查', 'Begin verification'], weight: 'main' },
  { action: 'propose-outcome', text: ['拟定核查结论', 'Propose an outcome'], weight: 'main' },
  { action: 'confirm-outcome', text: ['确认结论', 'Confirm the outcome'], weight: 'main' },
  { action: 'handle', text: ['登记处理措施', 'Record what was done'], weight: 'main' },
  { action: 'tell', text: ['告知举报人', 'Tell the reporter'], weight: 'main' },
  { action: 'refuse', text: ['不予受理', 'Do not accept'], weight: 'second' },
  { action: 'return-outcome', text: ['退回结论', 'Return the proposal'], weight: 'second' },
  { action: 'pass-on', text: ['转送其他机关', 'Pass on'], weight: 'quiet' },
  { action: 'merge', text: ['并入另一件', 'Merge'], weight: 'quiet' },
  { action: 'reopen', text: ['重新办理', 'Reopen'], weight: 'quiet' },
  { action: 'restrict', text: ['限制阅读', 'Restrict'], weight: 'quiet' },
  { action: 'stand-aside', text: ['声明回避', 'Declare my conflict of interest'], weight: 'quiet' },
  {
    action: 'declare-conflict',
    text: ['认定他人应当回避', 'Find that somebody must keep out'],
    weight: 'quiet',
  },
];

/** Nothing can be judged before the platform is known: until then this comes first. */
function identifyFirst(link: ActLink): ActLink {
  if (link.action === 'identify') return { ...link, weight: 'main' };
  return link.weight === 'main' ? { ...link, weight: 'second' } : link;
}

/** Ways on. */
export function Acts({ visit, view }: ActsProps) {
  const t = visit.say;
  const { actions, reportId } = view;
  const isNamed = isPlatformNamed(view.state.platform);
  const links = actLinks
    .filter(({ action }) => actions.includes(action))
    .map((link) => (isNamed || !actions.includes('identify') ? link : identifyFirst(link)));
  const buttons = links.filter(({ weight }) => weight !== 'quiet');
  const quiet = links.filter(({ weight }) => weight === 'quiet');
  const waits = view.state.status === 'outcome-proposed' && !actions.includes('confirm-outcome');
  return (
    <>
      {waits ? (
        <p class="govuk-body">
          {t('结论已拟定，由另一人确认。', 'An outcome was proposed; another person confirms it.')}
        </p>
      ) : null}
      {isNamed || !actions.includes('identify') ? null : (
        <p class="govuk-body">
          {t(
            '还没有写明是哪个平台。请先阅读内容，确认平台和事由。',
            'Which platform it is about is not recorded yet. Read it first, then identify the platform and the grounds.',
          )}
        </p>
      )}
      {links.length === 0 ? null : (
        <div class="app-acts">
          {buttons.map(({ action, text, weight }) => (
            <Button
              content={t(...text)}
              href={paths.reportAct(reportId, action)}
              variant={weight === 'main' ? undefined : 'secondary'}
            />
          ))}
          {quiet.map(({ action, text }) => (
            <Link
              href={paths.reportAct(reportId, action)}
              content={t(...text)}
              noVisited
              classes="govuk-body"
            />
          ))}
        </div>
      )}
    </>
  );
}
