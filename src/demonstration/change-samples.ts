import type { FilingContents } from '#law/filing-contents';
import { organisationContents, type Sample } from './sample-contents.js';
import type { Scenario } from './scenarios.js';

export type ChangeSamples = Readonly<
  Record<'renamed' | 'renaming' | 'sold' | 'returned' | 'ending' | 'ended', Sample>
>;

/** Filed platforms of which something changed or ended (Articles 6 and 7). */
export async function playChangeSamples(start: () => Scenario, samples: ChangeSamples): Promise<void> {
  await changed(start, samples);
  await open(start, samples);
  await ended(start, samples);
}

/** 已登记的变更, filed late and recorded all the same; new contact details, recorded at once. */
async function changed(start: () => Scenario, { renamed }: ChangeSamples): Promise<void> {
  const scenario = start().daysAgo(90);
  const dossierId = await scenario.file(organisationContents(renamed));
  scenario.daysAgo(20);
  await scenario.change(dossierId, {
    edit: named('样例更名后平台'),
    changedDaysAgo: 70,
    reason: '样例：品牌调整，平台更名。',
  });
  await scenario.daysAgo(15).recordChange(dossierId, 1);
  await scenario.daysAgo(10).change(dossierId, {
    kind: 'contact',
    edit: (contents) => ({ ...contents, contact: { ...contents.contact, phone: '010-55550199' } }),
    changedDaysAgo: 12,
    reason: '样例：联系电话更换。',
  });
  await scenario.daysAgo(1).draftChange(dossierId, {
    edit: named('样例再次更名平台'),
    changedDaysAgo: 28,
    reason: '样例：再次更名，尚未提交。',
  });
}

/** 审核中, 待复核 and 已退回的变更. */
async function open(start: () => Scenario, { renaming, sold, returned }: ChangeSamples): Promise<void> {
  const first = start().daysAgo(80);
  const moving = await first.file(organisationContents(renaming));
  await first.daysAgo(4).change(moving, {
    edit: named('样例更名审核中平台'),
    changedDaysAgo: 10,
    reason: '样例：平台更名。',
  });
  const second = start().daysAgo(75);
  const host = await second.file(organisationContents(sold));
  await second.daysAgo(6).change(host, {
    kind: 'host',
    edit: (contents) => ({ ...contents, host: { ...contents.host, name: '样例接办协会' } }),
    changedDaysAgo: 9,
    reason: '样例：平台由新的单位主办。',
  });
  await second.daysAgo(2).prepareChange(host, 1);
  const third = start().daysAgo(70);
  const back = await third.file(organisationContents(returned));
  await third.daysAgo(8).change(back, {
    edit: named('样例退回更名平台'),
    changedDaysAgo: 9,
    reason: '样例：平台更名。',
  });
  await third.daysAgo(5).returnChange(back, 1, {
    item: 'platform-name',
    defect: 'untrue',
    reason: '样例：首页显示的名称仍是原来的名称，请先更新首页或者说明。',
  });
}

/** 预定注销 and 已注销, a day late. */
async function ended(start: () => Scenario, samples: ChangeSamples): Promise<void> {
  const planned = start().daysAgo(65);
  const ending = await planned.file(organisationContents(samples.ending));
  await planned.daysAgo(3).cancel(ending, 30, '样例：业务将并入其他平台。');
  const late = start().daysAgo(64);
  const over = await late.file(organisationContents(samples.ended));
  await late.daysAgo(7).cancel(over, -8, '样例：停止收集漏洞。');
}

function named(name: string) {
  return (contents: FilingContents): FilingContents => ({
    ...contents,
    platform: { ...contents.platform, name },
  });
}
