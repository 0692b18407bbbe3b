import type { Child } from 'hono/jsx';
import { Button } from '../../components/button/button.js';
import { Fieldset } from '../../components/fieldset/fieldset.js';
import type { GroupFieldsProps } from './group-form.js';

type RowListProps<Row> = Pick<GroupFieldsProps, 'errors' | 'extraRow'> & {
  /** The item the rows belong to; also their prefix in the names of the controls. */
  readonly item: 'channels' | 'standards';
  readonly saved: readonly Row[];
  readonly empty: Row;
  readonly max: number;
  /** Counting from 1: 渠道 2, 删除渠道 2. */
  readonly legend: (position: number) => string;
  readonly removeLabel: (position: number) => string;
  readonly addLabel: string;
  /** The controls of one row, counting from 0. */
  readonly fields: (row: Row, index: number) => Child;
};

/**
 * A list that grows and shrinks without script. There is always a row to write in; only a row that was typed can be
 * removed, and another is offered until there are enough.
 */
export function RowList<Row>(props: RowListProps<Row>) {
  const { item, saved, errors, max } = props;
  const error = errors.at(item, '');
  const rows = saved.length === 0 || props.extraRow ? [...saved, props.empty] : saved;
  return (
    <>
      {error === undefined ? null : <p class="govuk-error-message">{error}</p>}
      {rows.map((row, index) => (
        <Fieldset legend={props.legend(index + 1)} legendClasses="govuk-fieldset__legend--s">
          {props.fields(row, index)}
          {index < saved.length ? (
            <Button
              content={props.removeLabel(index + 1)}
              variant="secondary"
              name="do"
              value={`remove-${item}:${index}`}
            />
          ) : null}
        </Fieldset>
      ))}
      {rows.length < max ? (
        <Button content={props.addLabel} variant="secondary" name="do" value={`add:${item}`} />
      ) : null}
    </>
  );
}
