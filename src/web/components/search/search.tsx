import type { Child } from 'hono/jsx';
import { type Attributes, extraAttributes } from '../attributes.js';
import { Button } from '../button/button.js';
import { classNames } from '../class-names.js';
import { Input } from '../input/input.js';
import { hrefOrTop } from '../safe-href.js';
import { useWording } from '../wording.js';

export type SearchProps = {
  /** Where the form goes, by GET. */
  action: string;
  label: Child;
  labelClasses?: string | undefined;
  hint?: Child;
  id: string;
  name: string;
  value?: string | undefined;
  errorMessage?: Child;
  /** Default 查询 / Search. */
  buttonContent?: Child;
  /** Further filters that stay as they are, as hidden fields. */
  keep?: Readonly<Record<string, string>> | undefined;
  classes?: string | undefined;
  attributes?: Attributes | undefined;
  inputAttributes?: Attributes | undefined;
};

/** Text box and button in one line, stacked on a phone. */
export function Search(props: SearchProps) {
  const wording = useWording();
  return (
    <search class={classNames('moj-search', props.classes)} {...extraAttributes(props.attributes)}>
      <form action={hrefOrTop(props.action)} method="get">
        {Object.entries(props.keep ?? {}).map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <Input
          classes="moj-search__input"
          id={props.id}
          name={props.name}
          type="search"
          value={props.value}
          label={props.label}
          labelClasses={classNames('moj-search__label', props.labelClasses)}
          hint={props.hint}
          errorMessage={props.errorMessage}
          inputWrapperClasses="moj-search__input-wrapper"
          attributes={props.inputAttributes}
          afterInput={<Button content={props.buttonContent ?? wording.search} classes="moj-search__button" />}
        />
      </form>
    </search>
  );
}
