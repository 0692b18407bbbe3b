import { expect, test } from 'vitest';
import type { Attributes } from '../attributes.js';
import {
  compareWithFixtures,
  type Content,
  contentOf,
  rendered,
} from '../../../../test/support/fixture-comparison.js';
import { Table, type TableCell } from './table.js';

type Cell = Content & Pick<TableCell, 'format' | 'colspan' | 'rowspan'>;

type Options = {
  caption?: string;
  captionClasses?: string;
  head?: Cell[];
  rows: (Cell[] | null | false)[];
  firstCellIsHeader?: boolean;
  classes?: string;
  attributes?: Attributes;
};

function cellOf(cell: Cell): TableCell {
  return { ...cell, content: contentOf(cell) };
}

compareWithFixtures<Options>('table', { compared: 21 }, (options) => (
  <Table
    caption={options.caption}
    captionClasses={options.captionClasses}
    head={options.head?.map(cellOf)}
    rows={options.rows.map((row) => (row === null || row === false ? undefined : row.map(cellOf)))}
    firstCellIsHeader={options.firstCellIsHeader}
    classes={options.classes}
    attributes={options.attributes}
  />
));

test('stacked on a phone, it stays a table to the ear and each value is named to the eye', () => {
  const html = rendered(
    <Table head={[{ content: '编号' }]} rows={[[{ content: '漏备2026000364' }]]} stackOnMobile />,
  );
  expect(html).toContain(
    '<td class="govuk-table__cell" role="cell">' +
      '<span class="app-table__heading" aria-hidden="true">编号</span>' +
      '<span class="app-table__value">漏备2026000364</span></td>',
  );
});
