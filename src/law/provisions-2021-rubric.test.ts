import { describe, expect, it } from 'vitest';
import { emptyContents, type FilingContents, type RuleSet } from './filing-contents.js';
import { blocks } from './finding.js';
import { logRetention } from './log-retention.js';
import { rubricFindings } from './provisions-2021-rubric.js';

function rulesWith(set: RuleSet, text: string): FilingContents['rules'] {
  return { ...emptyContents.rules, [set]: { text, evidence: [] } };
}

/** Codes of red flags only; what a single sentence leaves unsaid is tested below. */
function flags(set: RuleSet, text: string): readonly string[] {
  return rubricFindings(rulesWith(set, text))
    .map(({ code }) => code)
    .filter((code) => !code.endsWith('-absent'));
}

describe('sentences that raise a question', () => {
  it.each<[RuleSet, string, string, number]>([
    // set, sentence, code, article of the 2021 Provisions
    ['publication', '漏洞报送满90日后，无论是否修复，平台自动公开漏洞信息。', 'fixed-day-disclosure', 9],
    ['publication', '超过45天厂商未响应的，默认公开描述信息。', 'fixed-day-disclosure', 9],
    ['publication', '厂商在三十日内未回复的，将发布漏洞详情。', 'fixed-day-disclosure', 9],
    ['publication', '收到报告９０日后公布。', 'fixed-day-disclosure', 9],
    ['publication', 'Reports become public after 90 days whether or not fixed.', 'fixed-day-disclosure', 9],
    ['publication', 'We follow a 90-day disclosure policy.', 'fixed-day-disclosure', 9],
    ['publication', '提供者修补后发布，但满90日自动公开。', 'fixed-day-disclosure', 9],
    ['publication', '公告页面提供 PoC 下载。', 'exploit-download', 9],
    ['publication', '会员可下载利用工具。', 'exploit-download', 9],
    ['publication', 'Members may download the exploit.', 'exploit-download', 9],
    ['collection', '平台以最高价格收购漏洞，并可转售给客户。', 'trade', 4],
    ['collection', 'We buy and sell zero-day vulnerabilities.', 'trade', 4],
    ['collection', '白帽子可对任意网站开展众测。', 'untargeted-testing', 4],
    ['verification', '验证时可下载用户数据作为证明。', 'real-data', 9],
    ['remediation', '仅向付费会员推送漏洞通知。', 'paying-clients-only', 6],
    ['publication', '公告列明受影响单位名单。', 'in-use-systems', 9],
    ['publication', '漏洞信息同步推送至海外合作机构。', 'overseas', 9],
    ['publication', 'New reports are posted to the global advisory list.', 'overseas', 9],
    ['identity', '支持匿名提现奖金。', 'anonymous-payment', 9],
    ['collection', '接收日志保存三个月。', 'log-retention-short', 5],
    ['collection', 'Logs are kept for 90 days.', 'log-retention-short', 5],
  ])('%s: %s → %s', (set, text, code, article) => {
    const raised = rubricFindings(rulesWith(set, text)).find((each) => each.code === `rubric.${code}`);
    expect(raised).toMatchObject({
      level: 'question',
      item: `rules-${set}`,
      field: 'text',
      citation: { instrument: 'provisions-2021', article },
    });
    expect(raised?.details?.['quote']).toBeTruthy();
    expect(text.normalize('NFKC')).toContain(raised?.details?.['quote']?.replace(/[。.]$/u, ''));
    expect(raised && blocks(raised)).toBe(false);
  });
});

describe('sentences that deny it, or say something else', () => {
  it.each<[RuleSet, string]>([
    ['collection', '平台不得买卖漏洞。'],
    ['collection', '严禁下列行为：买卖漏洞、提供利用工具下载。'],
    ['collection', '漏洞交易行为一律禁止。'],
    ['collection', 'We never sell or trade vulnerabilities.'],
    ['publication', '不提供 PoC、EXP 下载。'],
    ['publication', '不因期限届满自动公开漏洞信息。'],
    ['publication', '收到漏洞后3个工作日内完成审核，提供者发布补丁后再公开。'],
    ['publication', '补丁发布满30日后公开技术细节。'],
    ['publication', '不得公开在用系统的漏洞细节。'],
    ['publication', '未公开的漏洞信息不向境外提供。'],
    ['publication', '境外网络产品提供者的漏洞，向该境外提供者通报。'],
    ['remediation', '不仅通知付费客户，也通知所有受影响的提供者。'],
    ['collection', '禁止对任何未授权的网站进行测试。'],
    ['collection', '经系统所有者授权，可以对所有系统开展测试。'],
    ['verification', '验证过程中不得下载真实数据。'],
    ['identity', '不支持匿名注册，不使用加密货币支付。'],
    ['collection', '收到报告后3日内确认，接收日志留存不少于6个月。'],
    ['publication', '由专家评审后发布，expert review 为两日。'],
  ])('%s: %s', (set, text) => {
    expect(flags(set, text)).toEqual([]);
  });
});

describe('what a rule text leaves unsaid', () => {
  it.each<[RuleSet, string, string]>([
    ['collection', '通过网页表单收集漏洞。', 'rubric.log-retention-absent'],
    ['remediation', '审核通过后进入归档流程。', 'rubric.contact-path-absent'],
    ['publication', '审核通过后在公告栏发布。', 'rubric.fix-with-publication-absent'],
    ['identity', '用户填写昵称即可注册。', 'rubric.identity-check-absent'],
    ['classification', '漏洞按产品归档。', 'rubric.grading-absent'],
  ])('%s: %s → %s', (set, text, code) => {
    expect(rubricFindings(rulesWith(set, text)).map((each) => each.code)).toEqual([code]);
    const attached = { text, evidence: [{ id: '1', fileName: '', mediaType: '', sizeBytes: 1, sha256: '' }] };
    expect(rubricFindings({ ...emptyContents.rules, [set]: attached })).toEqual([]);
  });

  it('finds the retention of the log in whichever rule set it stands', () => {
    const rules = {
      ...rulesWith('collection', '通过网页表单收集漏洞。'),
      classification: { text: '分为四个等级，接收日志保存一年。', evidence: [] },
    };
    expect(rubricFindings(rules)).toEqual([]);
  });

  it('is not asked of an empty text, which is simply missing', () => {
    expect(rubricFindings(emptyContents.rules)).toEqual([]);
  });
});

describe('a text made to be slow', () => {
  it.each([
    '1'.repeat(50_000),
    '满'.repeat(50_000),
    '满9日'.repeat(16_000),
    'publish'.repeat(7_000),
    '日志保存一'.repeat(10_000),
    '下载'.repeat(25_000),
    ','.repeat(50_000),
  ])('%# is read in time', (text) => {
    const each = { text, evidence: [] };
    const rules: FilingContents['rules'] = {
      collection: each,
      verification: each,
      remediation: each,
      publication: each,
      identity: each,
      classification: each,
    };
    const before = performance.now();
    rubricFindings(rules);
    // Honest texts take milliseconds; one pattern without a bound took minutes here.
    expect(performance.now() - before).toBeLessThan(10_000);
  });
});

describe('how long the log is kept', () => {
  it.each([
    ['接收日志留存不少于6个月', 'sufficient'],
    ['接收日志留存不少于六个月', 'sufficient'],
    ['接收日志保存半年以上', 'sufficient'],
    ['日志保留180天', 'sufficient'],
    ['日志保存一百八十日', 'sufficient'],
    ['日志永久保存', 'sufficient'],
    ['日志保存十二个月', 'sufficient'],
    ['Logs are retained for 1 year', 'sufficient'],
    ['日志保留179天', 'short'],
    ['日志保存两个月', 'short'],
    ['日志保存二十周', 'short'],
    ['报告材料保存六个月', 'absent'],
    ['日志每日检查', 'absent'],
    ['', 'absent'],
  ])('%s: %s', (text, kind) => {
    expect(logRetention(text).kind).toBe(kind);
  });
});
