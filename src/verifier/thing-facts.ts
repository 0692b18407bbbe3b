import type { PublicEntry } from '#register/public-entry';
import type { ReceiptDocument, ReceiptOf } from '#register/receipt-entry';
import type { LoggedThing } from './logged-thing.js';
import { momentWords } from './moment-words.js';
import { type Fact, plain, type Words, words } from './verdict.js';

/** What was logged, as the leaf has it. */
export function thingFacts(thing: LoggedThing): readonly Fact[] {
  return thing.kind === 'entry' ? entryFacts(thing.entry) : receiptFacts(thing.receipt);
}

function entryFacts(entry: PublicEntry): readonly Fact[] {
  const { number, revision, status, platform, host, filedOn, endedOn, recordedAt } = entry;
  const hostName =
    host.kind === 'organisation'
      ? plain(host.name)
      : words('个人（姓名不在日志中）', 'an individual (the name is not in the log)');
  return [
    { label: words('备案编号', 'Number'), value: plain(number) },
    { label: words('版本', 'Revision'), value: plain(revision) },
    {
      label: words('状态', 'Status'),
      value: status === 'filed' ? words('已备案', 'filed') : words('已注销', 'cancelled'),
    },
    { label: words('平台', 'Platform'), value: plain(platform.name) },
    { label: words('网址', 'Home page'), value: plain(platform.homePageUrl) },
    { label: words('主办者', 'Host'), value: hostName },
    { label: words('备案日期', 'Filed on'), value: plain(filedOn) },
    ...(endedOn === undefined ? [] : [{ label: words('注销日期', 'Ended on'), value: plain(endedOn) }]),
    { label: words('登记时间', 'Recorded at'), value: momentWords(recordedAt) },
  ];
}

function receiptFacts({ of, reference, lodgedAt, content }: ReceiptDocument): readonly Fact[] {
  return [
    { label: words('事项', 'What was lodged'), value: lodgedWords(of) },
    { label: words('凭据号', 'Reference'), value: plain(reference) },
    { label: words('提交时间', 'Lodged at'), value: momentWords(lodgedAt) },
    { label: words('内容摘要', 'Digest of the content'), value: plain(content) },
  ];
}

function lodgedWords(of: ReceiptOf): Words {
  switch (of) {
    case 'filing':
      return words('备案申请', 'filing');
    case 'correction':
      return words('补正材料', 'correction');
    case 'change':
      return words('变更申请', 'change');
    case 'contact':
      return words('联系方式更新', 'change of contact');
    case 'cancellation':
      return words('注销申请', 'cancellation');
    case 'report':
      return words('举报', 'report');
    default:
      return of satisfies never;
  }
}
