import { Alert } from '../components/alert/alert.js';
import { Moment } from '../components/moment.js';
import { hasRole, type Say, type Visit } from './visit.js';

type Both = readonly [zh: string, en: string];

/** What stops when a job stops, in the words of the people it stops for. */
const jobNames: Readonly<Record<string, Both>> = {
  'deadline-watch': ['期限提醒', 'deadline reminders'],
  'message-delivery': ['邮件和短信发送', 'delivery of mails and short messages'],
  'handover-delivery-public-security': ['向公安部通报', 'hand-over to the Ministry of Public Security'],
  'handover-delivery-cyberspace': ['向国家网信办通报', 'hand-over to the Cyberspace Administration'],
  'checkpoint-safety-net': ['公示签名', 'signing of the register'],
  'planned-cancellations': ['到期注销', 'planned cancellations'],
  'expired-removal': ['清理过期会话', 'removal of expired sessions'],
};

export function jobName(say: Say, job: string): string {
  const known = jobNames[job];
  return known === undefined ? job : say(...known);
}

/**
 * On every page of the staff while a job has not done its work in time: nobody may rely on being reminded then. It
 * goes away by itself with the next run.
 */
export function LateJobsBanner({ visit }: { visit: Visit }) {
  const { say: t, viewer, lateJobs = [], language } = visit;
  if (lateJobs.length === 0 || !isStaff(visit)) return <></>;
  const title = t('后台任务没有按时运行', 'A background job has not run in time');
  return (
    <div class="govuk-width-container app-late-jobs">
      <Alert variant="error" title={title} showTitleAsHeading>
        <ul class="govuk-list govuk-list--bullet">
          {lateJobs.map(({ job, finishedAt }) => (
            <li>
              {jobName(t, job)}
              {t('：', ': ')}
              {finishedAt === undefined ? (
                t('尚未运行过', 'has not run yet')
              ) : (
                <>
                  {t('上次完成于 ', 'last done at ')}
                  <Moment at={finishedAt} language={language} />
                </>
              )}
            </li>
          ))}
        </ul>
        <p>
          {hasRole(viewer, 'administrator')
            ? t(
                '请按运行手册“后台任务没有按时运行”一节处理。恢复之前不要依赖提醒，以收件箱中的日期为准。',
                'Follow “A background job has not run in time” in the runbook. Until then rely on the dates in the inbox, not on reminders.',
              )
            : t(
                '请通知运维人员。恢复之前不要依赖提醒，以收件箱中的日期为准。',
                'Tell whoever runs the portal. Until then rely on the dates in the inbox, not on reminders.',
              )}
        </p>
      </Alert>
    </div>
  );
}

/** Everybody but operators. */
export function isStaff({ viewer }: Visit): boolean {
  return viewer?.roles.some((role) => role !== 'operator') ?? false;
}
