/** Public entries in the log and the register, without a portal around them: for tests of what storage finds. */
import { day, instantOf } from '#law/calendar-day';
import { emptyContents, type HostContents } from '#law/filing-contents';
import { leafHash } from '#log/merkle';
import { composePublicEntry, entryBytes, type EntryStatus, type PublicEntry } from '#register/public-entry';
import { registerSearchFields } from '#register/search-terms';
import type { LogStore } from '#usecases/ports/log';
import type { RegisterRow, RegisterStore } from '#usecases/ports/register';

export type SampleVersion = {
  readonly number: string;
  readonly revision?: number;
  readonly status?: EntryStatus;
  readonly name?: string;
  readonly site?: string;
  readonly host?: Partial<HostContents>;
  readonly filedOn?: string;
  /** Versions of the same number before it. */
  readonly earlier?: readonly PublicEntry[];
};

/** As a decision does it: leaf first, then the row that finds it. */
export async function enterVersion(
  {
    log,
    register,
  }: { readonly log: Pick<LogStore, 'append'>; readonly register: Pick<RegisterStore, 'add'> },
  sample: SampleVersion,
): Promise<RegisterRow> {
  const {
    number,
    revision = 1,
    status = 'filed',
    name = '样例平台',
    site = 'src.example.cn',
    host = {},
  } = sample;
  const filedOn = day(sample.filedOn ?? '2026-03-02');
  const { entry, disclosure } = composePublicEntry({
    number,
    revision,
    status,
    contents: {
      platform: { ...emptyContents.platform, name, homePageUrl: `https://${site}/` },
      host: { ...emptyContents.host, kind: 'organisation', name: '样例科技有限公司', ...host },
    },
    filedOn,
    ...(status === 'cancelled' ? { endedOn: filedOn } : {}),
    recordedAt: instantOf(Date.UTC(2026, 2, 2)),
    individualNamePublic: true,
    salt: new Uint8Array(32).fill(5),
  });
  const bytes = entryBytes(entry);
  const leafIndex = await log.append(bytes, leafHash(bytes));
  const row = { leafIndex, entry, ...(disclosure === undefined ? {} : { disclosure }) };
  await register.add(row, registerSearchFields(entry, disclosure, sample.earlier));
  return row;
}
