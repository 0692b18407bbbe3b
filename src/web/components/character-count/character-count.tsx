import { type Attributes, extraAttributes } from '../attributes.js';
import { classNames } from '../class-names.js';
import { fieldId } from '../form-group/form-group.js';
import { Hint } from '../hint/hint.js';
import { countedTextAttributes, textAttribute } from '../script-texts.js';
import { Textarea, type TextareaProps } from '../textarea/textarea.js';
import { type CountedText, type CountMessages, useWording } from '../wording.js';

/** As `CountMessages`, where words are counted. */
export type WordMessages = {
  underLimit: CountedText | undefined;
  atLimit: string | undefined;
  overLimit: CountedText | undefined;
};

export type CharacterCountProps = TextareaProps & {
  /** Counted by the script in UTF-16 units; the server checks again. */
  maxLength?: number | undefined;
  maxWords?: number | undefined;
  countType?: 'characters' | 'words' | undefined;
  /** Per cent of the limit from which the count is shown. */
  threshold?: number | undefined;
  /** `%{count}` stands for the limit. */
  textareaDescriptionText?: string | undefined;
  countMessageClasses?: string | undefined;
  /** What the script says; default in the visitor's language. */
  messages?: Partial<CountMessages> | undefined;
  wordMessages?: Partial<WordMessages> | undefined;
};

/** What the script reads: the limits and its texts. */
function scriptAttributes(props: CharacterCountProps): Attributes {
  const messages = { ...useWording().count, ...props.messages };
  const hasNoLimit = props.maxLength === undefined && props.maxWords === undefined;
  return {
    'data-module': 'govuk-character-count',
    'data-maxlength': props.maxLength,
    'data-maxwords': props.maxWords,
    'data-threshold': props.threshold,
    'data-count-type': props.countType ?? (props.maxWords === undefined ? undefined : 'words'),
    ...(hasNoLimit && props.textareaDescriptionText !== undefined
      ? countedTextAttributes('textarea-description', { other: props.textareaDescriptionText })
      : {}),
    ...countedTextAttributes('characters-under-limit', messages.charactersUnderLimit),
    ...textAttribute('characters-at-limit', messages.charactersAtLimit),
    ...countedTextAttributes('characters-over-limit', messages.charactersOverLimit),
    ...countedTextAttributes('words-under-limit', props.wordMessages?.underLimit),
    ...textAttribute('words-at-limit', props.wordMessages?.atLimit),
    ...countedTextAttributes('words-over-limit', props.wordMessages?.overLimit),
  };
}

/** A textarea that says how much may still be written; without script it says the limit. */
export function CharacterCount(props: CharacterCountProps) {
  const id = fieldId(props);
  const limit = props.maxWords ?? props.maxLength;
  const isWords =
    props.countType === 'words' || (props.countType === undefined && props.maxWords !== undefined);
  const description =
    props.textareaDescriptionText ?? useWording().countLimit[isWords ? 'words' : 'characters'];
  return (
    <Textarea
      {...props}
      id={id}
      describedBy={`${id}-info`}
      formGroupClasses={classNames('govuk-character-count', props.formGroupClasses)}
      formGroupAttributes={{
        ...scriptAttributes(props),
        ...extraAttributes(props.formGroupAttributes),
      }}
      classes={classNames('govuk-js-character-count', props.classes)}
      afterInput={
        <>
          <Hint
            id={`${id}-info`}
            classes={classNames('govuk-character-count__message', props.countMessageClasses)}
            content={limit === undefined ? '' : description.replace('%{count}', String(limit))}
          />
          {props.afterInput}
        </>
      }
    />
  );
}
