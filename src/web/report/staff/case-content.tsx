import type { ReportAttachment } from '#usecases/ports/sealed-reports';
import type { ReportThread } from '#usecases/report/read-report';
import { Details } from '../../components/details/details.js';
import { Link } from '../../components/link/link.js';
import { SummaryList } from '../../components/summary-list/summary-list.js';
import { TypedText } from '../../components/typed-text.js';
import { fileSizeText } from '../../contents/words/labels.js';
import { isPreviewable } from '../../http/file-answer.js';
import type { Say, Visit } from '../../layout/visit.js';
import { paths } from '../../paths.js';
import { GroundsList } from '../grounds-list.js';
import { isPlatformNamed, platformName } from '../words/platform-words.js';
import type { ReportCaseView } from './report-case.js';

type ContentProps = { readonly visit: Visit; readonly view: ReportCaseView };

/** 举报内容 — platform, grounds with their citations, what was said, what shows it. */
export function CaseContent({ visit, view }: ContentProps) {
  const t = visit.say;
  const { state } = view;
  return (
    <SummaryList
      card={{ title: t('举报内容', 'What was reported') }}
      rows={[
        { key: t('平台', 'Platform'), value: <Platform visit={visit} view={view} /> },
        { key: t('事由', 'Grounds'), value: <GroundsList visit={visit} grounds={state.grounds} /> },
        { key: t('具体情况', 'What was seen'), value: <Text visit={visit} view={view} /> },
        {
          key: t('证据材料', 'Evidence'),
          value: <Files visit={visit} view={view} />,
        },
      ]}
    />
  );
}

/** Those that came with a report; those of messages stand with their message. */
function filesWithReport({ attachments, messages }: ReportThread): readonly ReportAttachment[] {
  const ofMessages = new Set(messages.flatMap(({ attachmentIds }) => attachmentIds));
  return attachments.filter(({ id }) => !ofMessages.has(id));
}

function Platform({ visit, view }: ContentProps) {
  const t = visit.say;
  const { platform } = view.state;
  if (platform.kind === 'filed') {
    return (
      <>
        {platform.name} <span class="app-number">{platform.number}</span>
        <span class="app-quiet-line">
          <Link
            href={paths.case(platform.dossierId)}
            content={t('查看备案卷宗', 'Open its dossier')}
            noVisited
          />
          {' · '}
          <Link
            href={paths.registerEntry(platform.number)}
            content={t('公示信息', 'Public entry')}
            noVisited
          />
        </span>
      </>
    );
  }
  return (
    <>
      <TypedText text={platformName(t, platform)} />
      {platform.address === '' ? null : (
        <span class="app-quiet-line">
          {/* An address a stranger typed is shown and never linked. */}
          <TypedText text={platform.address} />
        </span>
      )}
      <span class="app-quiet-line">{unfiledText(t, view)}</span>
    </>
  );
}

/** Who says that it is not filed. */
function unfiledText(say: Say, { state, events }: ReportCaseView): string {
  if (!isPlatformNamed(state.platform)) {
    return say('由办理人阅读内容后确认', 'The handler reads the report and says which it is');
  }
  return events.some(({ event }) => event.type === 'PlatformIdentified')
    ? say('未备案或者未在公示中找到（办理人确认）', 'Not filed or not found, as the handler established')
    : say('举报人称未备案或者未在公示中找到', 'Not filed or not found, says the reporter');
}

function Text({ visit, view }: ContentProps) {
  const t = visit.say;
  if (!view.readable) {
    return (
      <span class="app-quiet">
        {t(
          '这件举报限制阅读，您不能查看内容。',
          'This report is restricted; its content is not open to you.',
        )}
      </span>
    );
  }
  const [own, ...joined] = view.threads;
  return (
    <>
      <TypedText text={own?.text ?? t('内容已删除。', 'The content was erased.')} />
      {joined.map((thread) => (
        <Details summary={t('并入的举报写的情况', 'What a report merged into this one says')}>
          <TypedText text={thread.text ?? t('内容已删除。', 'The content was erased.')} />
          <Files visit={visit} view={{ ...view, threads: [thread] }} />
        </Details>
      ))}
    </>
  );
}

function Files({ visit, view }: ContentProps) {
  const t = visit.say;
  const [thread] = view.threads;
  const files = thread === undefined ? [] : filesWithReport(thread);
  if (!view.readable) return <span class="app-quiet">{t('不能查看。', 'Not open to you.')}</span>;
  if (files.length === 0) return <>{t('没有。', 'None.')}</>;
  return (
    <ul class="app-files">
      {files.map((file) => (
        <li>
          <CaseFile visit={visit} view={view} file={file} />
        </li>
      ))}
    </ul>
  );
}

/** A file to download, and where it is safe to look at in the browser. */
function CaseFile({ visit, view, file }: ContentProps & { readonly file: ReportAttachment }) {
  const t = visit.say;
  const { id, fileName, mediaType, sizeBytes, sha256 } = file;
  return (
    <>
      <Link href={paths.reportCaseFile(view.reportId, id)} content={fileName} noVisited />{' '}
      <span class="app-quiet">{fileSizeText(sizeBytes, visit.language)}</span>{' '}
      {isPreviewable(mediaType) ? (
        <a
          class="govuk-link govuk-link--no-visited-state"
          href={paths.reportCaseFilePreview(view.reportId, id)}
          target="_blank"
          rel="noopener"
        >
          {t('预览', 'Preview')}
          <span class="govuk-visually-hidden">{t(`${fileName}（新窗口）`, ` ${fileName} (new window)`)}</span>
        </a>
      ) : null}{' '}
      <span class="app-quiet app-hash">SHA-256 {sha256.slice(0, 12)}…</span>
    </>
  );
}
