import type { ReportAttachment, ReportMessage } from '#usecases/ports/sealed-reports';
import { Link } from '../components/link/link.js';
import { Moment } from '../components/moment.js';
import { TypedText } from '../components/typed-text.js';
import { fileSizeText } from '../contents/words/labels.js';
import type { Visit } from '../layout/visit.js';

/** Of whom a message is; the reporter is not told which colleague wrote. */
export type ShownMessage = Omit<ReportMessage, 'reportId'>;

type MessagesProps = {
  readonly visit: Visit;
  /** Oldest first. */
  readonly messages: readonly ShownMessage[];
  readonly files: readonly ReportAttachment[];
  /** From where the page is read: whose own messages stand on their side. */
  readonly reader: 'reporter' | 'authority';
  /** Staff by name, for staff only. */
  readonly nameOf?: ((accountId: string) => string) | undefined;
  readonly hrefOf: (fileId: string) => string;
};

/** 往来信息 — what reporter and authority wrote to each other, oldest first. */
export function Messages({ visit, messages, files, reader, nameOf, hrefOf }: MessagesProps) {
  const t = visit.say;
  if (messages.length === 0) {
    return <p class="govuk-body">{t('还没有往来信息。', 'No messages yet.')}</p>;
  }
  return (
    <ol class="app-messages">
      {messages.map((message) => (
        <li class={message.from === reader ? 'app-message' : 'app-message app-message--theirs'}>
          <p class="app-message__head">
            <strong>{whoText(visit, message, { reader, nameOf })}</strong>
            <Moment at={message.at} language={visit.language} />
          </p>
          <p class="app-message__text">
            <TypedText text={message.text} />
          </p>
          <FileList
            visit={visit}
            files={files.filter(({ id }) => message.attachmentIds.includes(id))}
            hrefOf={hrefOf}
          />
        </li>
      ))}
    </ol>
  );
}

function whoText(
  { say }: Visit,
  { from, by }: ShownMessage,
  { reader, nameOf }: Pick<MessagesProps, 'reader' | 'nameOf'>,
): string {
  if (from === 'reporter') return reader === 'reporter' ? say('您', 'You') : say('举报人', 'The reporter');
  const name = by === undefined || nameOf === undefined ? undefined : nameOf(by);
  return name ?? say('办理机关', 'The authority');
}

type FileListProps = {
  readonly visit: Visit;
  readonly files: readonly ReportAttachment[];
  readonly hrefOf: (fileId: string) => string;
};

/** Files to download; nothing of them is shown in the page. */
export function FileList({ visit, files, hrefOf }: FileListProps) {
  if (files.length === 0) return <></>;
  return (
    <ul class="app-files">
      {files.map((file) => (
        <li>
          <Link href={hrefOf(file.id)} content={file.fileName} attributes={{ download: true }} noVisited />{' '}
          <span class="app-quiet">{fileSizeText(file.sizeBytes, visit.language)}</span>
        </li>
      ))}
    </ul>
  );
}
