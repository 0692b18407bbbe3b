import type { Child } from 'hono/jsx';
import { type Attributes, extraAttributes } from '../attributes.js';
import { classNames } from '../class-names.js';

export type TableCell = {
  content?: Child;
  /** Right-aligned, figures of equal width. */
  format?: 'numeric' | undefined;
  classes?: string | undefined;
  colspan?: number | undefined;
  rowspan?: number | undefined;
  attributes?: Attributes | undefined;
};

export type TableProps = {
  caption?: Child;
  /** e.g. `govuk-table__caption--m`, `govuk-visually-hidden` */
  captionClasses?: string | undefined;
  head?: readonly TableCell[] | undefined;
  rows: readonly (readonly TableCell[] | false | null | undefined)[];
  firstCellIsHeader?: boolean | undefined;
  /** On a narrow screen each row becomes a block with the column's name before each value. Needs `head`. */
  stackOnMobile?: boolean | undefined;
  classes?: string | undefined;
  attributes?: Attributes | undefined;
};

type Role = 'table' | 'rowgroup' | 'row' | 'columnheader' | 'rowheader' | 'cell';

/** Stacked rows are `display: block`, which makes some browsers forget that it is a table: say it again. */
function roleWhen(isStacked: boolean, role: Role): { role?: Role } {
  return isStacked ? { role } : {};
}

function HeadRow({ head, isStacked }: { head: readonly TableCell[]; isStacked: boolean }) {
  return (
    <thead class="govuk-table__head" {...roleWhen(isStacked, 'rowgroup')}>
      <tr class="govuk-table__row" {...roleWhen(isStacked, 'row')}>
        {head.map((cell) => (
          <th
            scope="col"
            class={classNames(
              'govuk-table__header',
              cell.format !== undefined && `govuk-table__header--${cell.format}`,
              cell.classes,
            )}
            colspan={cell.colspan}
            rowspan={cell.rowspan}
            {...roleWhen(isStacked, 'columnheader')}
            {...extraAttributes(cell.attributes)}
          >
            {cell.content}
          </th>
        ))}
      </tr>
    </thead>
  );
}

type CellProps = { cell: TableCell; heading: Child; isHeader: boolean; isStacked: boolean };

function Cell({ cell, heading, isHeader, isStacked }: CellProps) {
  const content = isStacked ? (
    <>
      <span class="app-table__heading" aria-hidden="true">
        {heading}
      </span>
      <span class="app-table__value">{cell.content}</span>
    </>
  ) : (
    cell.content
  );
  const spans = { colspan: cell.colspan, rowspan: cell.rowspan };
  return isHeader ? (
    <th
      scope="row"
      class={classNames('govuk-table__header', cell.classes)}
      {...spans}
      {...roleWhen(isStacked, 'rowheader')}
      {...extraAttributes(cell.attributes)}
    >
      {content}
    </th>
  ) : (
    <td
      class={classNames(
        'govuk-table__cell',
        cell.format !== undefined && `govuk-table__cell--${cell.format}`,
        cell.classes,
      )}
      {...spans}
      {...roleWhen(isStacked, 'cell')}
      {...extraAttributes(cell.attributes)}
    >
      {content}
    </td>
  );
}

/** 表格 */
export function Table(props: TableProps) {
  const { head } = props;
  const isStacked = props.stackOnMobile === true && head !== undefined;
  return (
    <table
      class={classNames('govuk-table', isStacked && 'app-table--stacked', props.classes)}
      {...roleWhen(isStacked, 'table')}
      {...extraAttributes(props.attributes)}
    >
      {props.caption === undefined ? null : (
        <caption class={classNames('govuk-table__caption', props.captionClasses)}>{props.caption}</caption>
      )}
      {head === undefined ? null : <HeadRow head={head} isStacked={isStacked} />}
      <tbody class="govuk-table__body" {...roleWhen(isStacked, 'rowgroup')}>
        {props.rows.map((row) =>
          row === false || row === null || row === undefined ? null : (
            <tr class="govuk-table__row" {...roleWhen(isStacked, 'row')}>
              {row.map((cell, index) => (
                <Cell
                  cell={cell}
                  heading={head?.[index]?.content}
                  isHeader={index === 0 && props.firstCellIsHeader === true}
                  isStacked={isStacked}
                />
              ))}
            </tr>
          ),
        )}
      </tbody>
    </table>
  );
}
