import type { EntryVersion, FoundEntry } from '#usecases/register/entry-by-number';
import type { Instant } from '#law/calendar-day';
import { dayText } from '../../components/day.js';
import { momentText } from '../../components/moment.js';
import { publicColumnText } from '../../contents/public-columns.js';
import { channelKindLabels, choiceLabel } from '../../contents/words/labels.js';
import { sayIn, type SiteSettings } from '../../layout/visit.js';
import { paths } from '../../paths.js';
import { hostText } from '../../public-register/entry-parts.js';
import { entryStatusWords, notRecognition } from '../../public-register/words.js';

export type Fact = { readonly key: string; readonly lines: readonly string[] };

/** A certificate as its words, in the order in which they are read; the law's language is Chinese, so are they. */
export type CertificateContents = {
  readonly siteName: string;
  readonly title: string;
  readonly number: string;
  /** The sentence that says so; absent while the filing stands. */
  readonly cancelled?: string;
  readonly facts: readonly Fact[];
  readonly versions: readonly VersionLine[];
  readonly record: readonly Fact[];
  readonly steps: readonly string[];
  /** Page of the entry; what the code encodes. */
  readonly address: string;
  readonly cautions: readonly string[];
  /** When the checkpoint was signed: the certificate speaks of that moment. */
  readonly issuedAt: Instant;
};

export type VersionLine = {
  readonly version: string;
  readonly recordedAt: string;
  readonly what: string;
  readonly leafIndex: string;
};

export type CertificateSetting = {
  readonly site: Pick<SiteSettings, 'name' | 'hostUnit'>;
  readonly publicUrl: string;
};

const say = sayIn('zh');

/** 备案凭证 — says of an entry what the public register says, and how to check that it does. */
export function certificateContents(found: FoundEntry, setting: CertificateSetting): CertificateContents {
  const { entry } = found.current;
  const address = `${setting.publicUrl}${paths.registerEntry(entry.number)}`;
  return {
    siteName: setting.site.name.zh,
    title: '网络产品安全漏洞收集平台备案凭证',
    number: entry.number,
    ...(entry.status === 'cancelled' ? { cancelled: cancelledText(found) } : {}),
    facts: factsOf(found),
    versions: found.history.map(versionLine),
    record: recordOf(found),
    steps: stepsOf(found, setting.publicUrl),
    address,
    cautions: [
      notRecognition[0],
      '本凭证由系统按公示日志生成，不盖印章，不是许可证件，反映检查点签名时的登记情况；此后的变化以公示页面为准。',
    ],
    issuedAt: found.asOf.publishedAt,
  };
}

function cancelledText({ current: { entry } }: FoundEntry): string {
  const ended =
    entry.endedOn === undefined ? '' : `平台业务于 ${dayText(entry.endedOn, 'zh', 'plain')} 终止。`;
  return `已注销，编号停用。${ended}以下是注销前公示的内容。`;
}

function factsOf(found: FoundEntry): readonly Fact[] {
  const { entry } = found.current;
  const { platform, host } = entry;
  const fact = (key: string, ...lines: readonly string[]): Fact => ({ key, lines });
  return [
    fact('状态', entryStatusWords[entry.status][0]),
    fact('平台名称', platform.name),
    fact('首页网址', platform.homePageUrl),
    fact('ICP 许可或备案号', platform.icpNumber),
    fact(
      '漏洞信息发布渠道',
      ...(platform.channels.length === 0
        ? ['没有其他发布渠道']
        : platform.channels.map(
            ({ kind, identifier }) => `${choiceLabel(say, channelKindLabels, kind)}：${identifier}`,
          )),
    ),
    fact(host.kind === 'organisation' ? '主办单位' : '主办个人', hostText(found.current, say)),
    fact('备案日期', dayText(entry.filedOn, 'zh', 'plain')),
    ...(entry.endedOn === undefined ? [] : [fact('业务终止日期', dayText(entry.endedOn, 'zh', 'plain'))]),
    fact('状态变更日期', dayText(found.statusSince, 'zh', 'plain')),
  ];
}

function versionLine({ entry, leafIndex, changed }: EntryVersion): VersionLine {
  return {
    version: `第 ${entry.revision} 版`,
    recordedAt: momentText(entry.recordedAt, 'zh'),
    what: whatText(entry.status, entry.revision, changed),
    leafIndex: String(leafIndex),
  };
}

function whatText(
  status: EntryVersion['entry']['status'],
  revision: number,
  changed: EntryVersion['changed'],
): string {
  if (status === 'cancelled') return '注销';
  if (revision === 1) return '备案';
  if (changed.length === 0) return '变更：公示栏目没有变化';
  return `变更：${changed.map((column) => publicColumnText({ say }, column)).join('、')}`;
}

function recordOf({ current, asOf }: FoundEntry): readonly Fact[] {
  const [origin = ''] = asOf.note.split('\n', 1);
  return [
    { key: '日志名称', lines: [origin] },
    { key: '本版本的叶序号', lines: [String(current.leafIndex)] },
    { key: '检查点大小', lines: [String(asOf.treeSize)] },
    { key: '检查点根哈希', lines: [Buffer.from(asOf.rootHash).toString('base64')] },
    { key: '检查点签名时间', lines: [momentText(asOf.publishedAt, 'zh', 'seconds')] },
  ];
}

function stepsOf({ number, asOf: { treeSize } }: FoundEntry, publicUrl: string): readonly string[] {
  return [
    `扫描二维码，或者打开标题下的网址，不用登录。网址应当以 ${publicUrl}/ 开头，页面上的编号、平台名称、主办者和状态应当与本凭证一致。`,
    `平台首页底部应当标明 ${number}，并链接到同一网址。`,
    `不依赖本网站：从公示页面下载证明文件（.tlog-proof），用 ${publicUrl}${paths.verifierPage()} 的核验页面（可以保存后断网使用）或者 ${publicUrl}${paths.logVerifier()} 核验。叶序号应当与本凭证一致；日志此后增长的，${publicUrl}${paths.logConsistency(treeSize)} 证明新的检查点包含本凭证所载的检查点。`,
  ];
}
