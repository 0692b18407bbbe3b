import { describe, expect, it } from 'vitest';
import { day, instantOf } from '#law/calendar-day';
import type { EntryVersion, FoundEntry } from '#usecases/register/entry-by-number';
import { pdfText } from '../../../../test/support/pdf-text.js';
import { certificateContents } from './certificate-contents.js';
import { certificateFonts, drawable } from './certificate-fonts.js';
import { CertificateShelf } from './certificate-shelf.js';
import { drawCertificate } from './draw-certificate.js';

const number = '漏备2023000015';
const signedAt = instantOf(Date.UTC(2023, 2, 1, 2, 0, 7));
const rootHash = new Uint8Array(32).fill(171);
const site = { name: { zh: '样例备案系统', en: 'Sample portal' } };
const setting = { site, publicUrl: 'https://filing.example' };

function version(
  revision: number,
  more: Partial<EntryVersion['entry']> = {},
  name = '样例平台',
): EntryVersion {
  return {
    leafIndex: revision * 10,
    changed: revision === 1 ? [] : ['platform-name'],
    entry: {
      version: 1,
      number,
      revision,
      status: 'filed',
      platform: {
        name,
        homePageUrl: 'https://p1.example.cn/',
        icpNumber: '京ICP备2023000001号-1',
        channels: [{ kind: 'wechat', identifier: '样例公众号' }],
      },
      host: { kind: 'organisation', name: '样例安全研究院' },
      filedOn: day('2023-02-01'),
      recordedAt: instantOf(Date.UTC(2023, 1, revision, 1)),
      ...more,
    },
  };
}

function found(...history: readonly [EntryVersion, ...EntryVersion[]]): FoundEntry {
  return {
    number,
    current: history[0],
    history,
    statusSince: day('2023-02-11'),
    asOf: {
      treeSize: 1234,
      rootHash,
      note: 'filing.example/log\n1234\n',
      frontier: new Uint8Array(),
      publishedAt: signedAt,
    },
  };
}

const draw = async (entry: FoundEntry) => drawCertificate(certificateContents(entry, setting));
const read = async (entry: FoundEntry) => pdfText(await draw(entry));

describe('the certificate', () => {
  it('says in selectable Chinese what the register says, which checkpoint covers it, and what filing is not', async () => {
    const { text, pages } = await read(found(version(2), version(1)));
    expect(pages).toBe(1);
    for (const said of [
      '网络产品安全漏洞收集平台备案凭证',
      number,
      '已备案',
      '样例平台',
      '样例安全研究院',
      '微信公众号：样例公众号',
      '第2版2023-02-0209:00（北京时间）变更：平台名称20',
      '第1版2023-02-0109:00（北京时间）备案10',
      '日志名称filing.example/log',
      '本版本的叶序号20',
      '检查点大小1234',
      Buffer.from(rootHash).toString('base64'),
      '2023-03-0110:00:07（北京时间）',
      'https://filing.example/register/漏备2023000015',
      '备案是登记主办者自行填报的信息，不代表对平台或者产品的认可，不得用于广告宣传。',
      '不盖印章',
    ]) {
      expect(text).toContain(said);
    }
    expect(text).not.toContain('已注销');
  });

  it('of a cancelled platform says so first, and on every page', async () => {
    const cancelled = version(60, { status: 'cancelled', endedOn: day('2023-02-11') });
    const earlier = Array.from({ length: 59 }, (_, index) => version(59 - index));
    const { text, pages } = await read(found(cancelled, ...earlier));
    expect(text).toContain('已注销，编号停用。平台业务于2023-02-11终止。');
    expect(text.indexOf('已注销')).toBeLessThan(text.indexOf('平台名称'));
    expect(pages).toBeGreaterThan(2);
    // In large letters across each page, beside the words at the top and in the table.
    expect(text.split('已注销').length - 1).toBeGreaterThanOrEqual(pages + 2);
    for (const revision of [1, 30, 59]) expect(text).toContain(`第${revision}版`);
  });

  it('shows rare characters, and names those that no font at hand has', async () => {
    const rare = '㐂龘鿏䶮犇';
    const { text } = await read(found(version(1, {}, `样例${rare}𠮷`)));
    expect(text).toContain(`样例${rare}〔U+20BB7〕`);
    expect(text).toContain('〔U+…〕代表字库中没有的字');
    expect((await read(found(version(1)))).text).not.toContain('U+');
  });

  it('never draws what the fonts lack', () => {
    const { regular, bold } = certificateFonts();
    for (const font of [regular, bold]) {
      const text = drawable(font, '样例\u{20bb7}\u{1f600}\u0000\ud800a\u{fe0f}\t\n〇');
      expect(text).toBe('样例〔U+20BB7〕〔U+1F600〕〔U+0000〕〔U+FFFD〕a  〇');
      for (const character of text) {
        expect(font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0), character).toBe(true);
      }
    }
  });

  it('keeps the name of an individual to what the register shows', async () => {
    const hidden = version(1, { host: { kind: 'individual', nameCommitment: 'ab'.repeat(32) } });
    expect((await read(found(hidden))).text).toContain('主办个人个人（姓名不公开）');
    const salt = new Uint8Array(32);
    const shown = { ...hidden, disclosure: { name: '样例个人', salt } };
    expect((await read(found(shown))).text).toContain('主办个人样例个人');
  });

  it('of the same contents is the same file, of another checkpoint another', async () => {
    const entry = found(version(1));
    const [one, other] = [await draw(entry), await draw(entry)];
    expect(Buffer.compare(one, other)).toBe(0);
    const later = { ...entry, asOf: { ...entry.asOf, treeSize: 1235 } };
    expect(Buffer.compare(one, await draw(later))).not.toBe(0);
  });

  it('is a tagged document in Chinese, with a description of the code', async () => {
    const raw = Buffer.from(await draw(found(version(1)))).toString('latin1');
    expect(raw).toContain('/Lang (zh-CN)');
    expect(raw).toContain('/Marked true');
    expect(raw.includes('(D:20230301020007Z)')).toBe(true);
  });
});

describe('the shelf of certificates', () => {
  it('draws each once, and turns away who comes when ten wait, until they are served', async () => {
    const shelf = new CertificateShelf(setting);
    const entryAt = (treeSize: number): FoundEntry => {
      const entry = found(version(1));
      return { ...entry, asOf: { ...entry.asOf, treeSize } };
    };
    const ten = Array.from({ length: 10 }, (_, index) => shelf.of(entryAt(1_000 + index)));
    expect(shelf.of(entryAt(2_000))).toBeUndefined();
    // One that is on its way already costs nothing more.
    expect(shelf.of(entryAt(1_003))).toBe(ten[3]);
    await Promise.all(ten.flatMap((waiting) => waiting ?? []));
    expect(await shelf.of(entryAt(2_000))).toBeInstanceOf(Uint8Array);
    expect(shelf.of(entryAt(1_003))).toBe(ten[3]);
  });
});
