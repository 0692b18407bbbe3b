import { Button } from '../button/button.js';
import { Textarea } from '../textarea/textarea.js';

type CopyAreaProps = {
  readonly id: string;
  readonly label: string;
  /** Exactly what is to be copied. */
  readonly text: string;
  readonly rows: number;
  readonly words: {
    readonly copy: string;
    readonly copied: string;
    /** What to do when the browser refuses. */
    readonly refused: string;
  };
};

/** Text to be taken elsewhere: can be selected and not changed; with script a button copies it. */
export function CopyArea({ id, label, text, rows, words }: CopyAreaProps) {
  const saidId = `${id}-said`;
  return (
    <div class="app-copy-area">
      <Textarea
        id={id}
        name={id}
        label={label}
        labelClasses="govuk-label--s"
        value={text}
        rows={rows}
        spellcheck={false}
        classes="app-code"
        attributes={{ readonly: true, translate: 'no' }}
      />
      <Button
        type="button"
        variant="secondary"
        content={
          <>
            {words.copy}
            <span class="govuk-visually-hidden">{` ${label}`}</span>
          </>
        }
        attributes={{
          hidden: true,
          'data-keep': 'copy',
          'data-keep-from': id,
          'data-keep-said': saidId,
          'data-keep-done': words.copied,
          'data-keep-failed': words.refused,
        }}
      />
      <p class="app-copy-area__said" id={saidId} role="status"></p>
    </div>
  );
}
