import type { Child } from 'hono/jsx';
import { reportLimits } from '#usecases/report/check-answers';
import { Button } from '../components/button/button.js';
import { FileUpload } from '../components/file-upload/file-upload.js';
import { Textarea } from '../components/textarea/textarea.js';
import type { Visit } from '../layout/visit.js';
import { acceptedFiles, filesHint } from './file-refusal.js';

type MessageFormProps = {
  readonly visit: Visit;
  readonly id: string;
  readonly action: string;
  readonly label: string;
  readonly hint?: string | undefined;
  /** What was typed and not sent. */
  readonly text?: string | undefined;
  readonly error?: string | undefined;
  readonly fileError?: string | undefined;
  readonly withFiles: boolean;
  /** What else is sent along: a ticket, a version. */
  readonly children?: Child;
};

/** A message, with files where the reporter writes. */
export function MessageForm(props: MessageFormProps) {
  const t = props.visit.say;
  return (
    <form
      method="post"
      action={props.action}
      enctype={props.withFiles ? 'multipart/form-data' : undefined}
      novalidate
      class="app-no-print"
    >
      {props.children}
      <Textarea
        id={props.id}
        name="message"
        rows={4}
        label={props.label}
        labelClasses="govuk-label--s"
        hint={props.hint}
        value={props.text ?? ''}
        errorMessage={props.error}
        attributes={{ maxlength: reportLimits.messageCharsMax }}
      />
      {props.withFiles ? (
        <FileUpload
          name="files"
          label={t('附件（可以不传）', 'Files (optional)')}
          hint={filesHint(t)}
          errorMessage={props.fileError}
          multiple
          attributes={{ accept: acceptedFiles }}
        />
      ) : null}
      <Button content={t('发送', 'Send')} preventDoubleClick />
    </form>
  );
}
