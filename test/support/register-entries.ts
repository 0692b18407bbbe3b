/** Public entries put straight into the log and the register, for tests of what the public sees. */
import { day, instantOf } from '#law/calendar-day';
import { emptyContents, type HostKind } from '#law/filing-contents';
import { formatFilingNumber } from '#law/identifiers/filing-number';
import { leafHash } from '#log/merkle';
import { composePublicEntry, type EntryStatus, entryBytes } from '#register/public-entry';
import { registerSearchFields } from '#register/search-terms';
import { publishCheckpoint } from '#usecases/publish-checkpoint';
import type { Portal } from '#web/http/portal';

export type SampleEntry = {
  /** Makes the number. */
  readonly serial: number;
  readonly revision?: number;
  readonly status?: EntryStatus;
  readonly platform?: string;
  readonly host?: string;
  readonly hostKind?: HostKind;
  readonly homePageUrl?: string;
  readonly filedOn?: string;
  /** With a cancelled one; default the day it was filed. */
  readonly endedOn?: string;
  readonly isNamePublic?: boolean;
};

/** The number of a serial of 2023 in the portal's own form. */
export function numberOf({ legal }: Pick<Portal, 'legal'>, serial: number): string {
  return formatFilingNumber(legal.numberPattern, { year: 2023, serial });
}

/** Enters the samples in order; nothing of it is public before `publishCheckpoint`. */
export async function enter(portal: Portal, samples: readonly SampleEntry[]): Promise<void> {
  await portal.persistence.transact(async ({ log, register }) => {
    for (const sample of samples) {
      const { entry, disclosure } = compose(portal, sample);
      const bytes = entryBytes(entry);
      const leafIndex = await log.append(bytes, leafHash(bytes));
      const row = { leafIndex, entry, ...(disclosure === undefined ? {} : { disclosure }) };
      await register.add(row, registerSearchFields(entry, disclosure));
    }
  });
}

export async function enterAndPublish(portal: Portal, samples: readonly SampleEntry[]): Promise<void> {
  await enter(portal, samples);
  await publishCheckpoint(portal);
}

function compose(portal: Portal, sample: SampleEntry) {
  const { serial, revision = 1, status = 'filed', filedOn = '2023-02-01' } = sample;
  return composePublicEntry({
    number: numberOf(portal, serial),
    revision,
    status,
    contents: {
      platform: {
        name: sample.platform ?? `样例平台 ${serial}`,
        homePageUrl: sample.homePageUrl ?? `https://p${serial}.example.cn/`,
        icpNumber: `京ICP备2023${String(serial).padStart(6, '0')}号-1`,
        channels: [{ kind: 'website', identifier: `https://p${serial}.example.cn/advisories` }],
        launch: { state: 'planned', on: '2023-03-01' },
      },
      host: {
        ...emptyContents.host,
        kind: sample.hostKind ?? 'organisation',
        name: sample.host ?? '样例科技有限公司',
      },
    },
    filedOn: day(filedOn),
    ...(status === 'cancelled' ? { endedOn: day(sample.endedOn ?? filedOn) } : {}),
    recordedAt: instantOf(Date.parse(`${filedOn}T09:00:00+08:00`) + revision),
    individualNamePublic: sample.isNamePublic ?? true,
    salt: portal.randomness.bytes(32),
  });
}
