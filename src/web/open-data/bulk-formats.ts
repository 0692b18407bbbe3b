import type { StoredCheckpoint } from '#usecases/ports/log';
import type { WholeRow } from '#usecases/register/whole-register';
import { checkpoint, notice, registerItem } from '../api/register-answers.js';
import { csvLine } from './csv.js';

export type Rows = AsyncIterable<readonly WholeRow[]>;

/** One entry a line. */
export async function* ndjsonOf(rows: Rows): AsyncGenerator<string> {
  for await (const some of rows) yield some.map((row) => `${JSON.stringify(registerItem(row))}\n`).join('');
}

/** One document: as of which checkpoint, on what terms, and all entries, one a line. */
export async function* jsonOf(
  rows: Rows,
  asOf: StoredCheckpoint | undefined,
  licence: object,
): AsyncGenerator<string> {
  const head = { asOf: asOf === undefined ? null : checkpoint(asOf), licence, notice };
  yield `${JSON.stringify(head).slice(0, -1)},"items":[\n`;
  let isFirst = true;
  for await (const some of rows) {
    const lines = some.map((row) => JSON.stringify(registerItem(row)));
    yield `${isFirst ? '' : ',\n'}${lines.join(',\n')}`;
    isFirst = false;
  }
  yield '\n]}\n';
}

type Column = {
  readonly name: string;
  readonly zh: string;
  readonly value: (row: WholeRow) => string | number | undefined;
};

/** In the order of the file; columns are only ever added at the end. */
export const csvColumns: readonly Column[] = [
  { name: 'number', zh: '备案编号', value: ({ entry }) => entry.number },
  { name: 'status', zh: '状态', value: ({ entry }) => entry.status },
  { name: 'platform_name', zh: '平台名称', value: ({ entry }) => entry.platform.name },
  { name: 'home_page_url', zh: '网址', value: ({ entry }) => entry.platform.homePageUrl },
  { name: 'icp_number', zh: 'ICP备案号', value: ({ entry }) => entry.platform.icpNumber },
  {
    name: 'channels',
    zh: '发布渠道',
    value: ({ entry }) =>
      entry.platform.channels.map(({ kind, identifier }) => `${kind}: ${identifier}`).join('; '),
  },
  { name: 'host_kind', zh: '主办者类型', value: ({ entry }) => entry.host.kind },
  {
    name: 'host_name',
    zh: '主办者',
    // A person's name only where it is disclosed.
    value: ({ entry, disclosure }) =>
      entry.host.kind === 'organisation' ? entry.host.name : disclosure?.name,
  },
  { name: 'filed_on', zh: '备案日期', value: ({ entry }) => entry.filedOn },
  { name: 'ended_on', zh: '注销日期', value: ({ entry }) => entry.endedOn },
  { name: 'status_changed_on', zh: '状态变更日期', value: (row) => row.statusSince },
  { name: 'revision', zh: '版本', value: ({ entry }) => entry.revision },
  { name: 'recorded_at', zh: '登记时间', value: ({ entry }) => entry.recordedAt },
  { name: 'leaf_index', zh: '日志位置', value: ({ leafIndex }) => leafIndex },
];

export type CsvChoice = {
  /** A byte order mark, by which older spreadsheets tell that it is UTF-8. */
  readonly withMark: boolean;
  /** Names of columns in Chinese. */
  readonly inChinese: boolean;
};

export async function* csvOf(rows: Rows, { withMark, inChinese }: CsvChoice): AsyncGenerator<string> {
  const names = csvColumns.map(({ name, zh }) => (inChinese ? zh : name));
  yield `${withMark ? '\uFEFF' : ''}${csvLine(names)}`;
  for await (const some of rows) {
    yield some.map((row) => csvLine(csvColumns.map(({ value }) => value(row)))).join('');
  }
}
