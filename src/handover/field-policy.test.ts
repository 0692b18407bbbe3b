import { describe, expect, it } from 'vitest';
import { allContentItems, emptyContents } from '#law/filing-contents';
import { organisationContents } from '../demonstration/sample-contents.js';
import { day } from '#law/calendar-day';
import { defaultFieldPolicies } from './field-policy.js';
import { readFields } from './package-contents.js';
import { packageFields } from './package-fields.js';

const contents = organisationContents({
  platform: '样例漏洞响应平台',
  host: '样例科技有限公司',
  site: 'src.example.cn',
  creditCode: '91110000600037341L',
  icpNumber: '京ICP备2026000001号-1',
  launchOn: day('2026-06-01'),
});

describe('what each ministry is given', () => {
  it.each([
    // item, 公安部, 国家网信办
    ['platform-name', true, true],
    ['home-page', true, true],
    ['icp-number', true, true],
    ['channels', true, true],
    ['launch', true, true],
    ['host-name', true, true],
    ['host-document', true, false],
    ['principal', true, true],
    ['contact', true, true],
    ['rules-collection', true, true],
    ['rules-verification', true, true],
    ['rules-remediation', true, true],
    ['rules-publication', true, true],
    ['rules-identity', true, true],
    ['rules-classification', true, true],
    ['mlps', true, true],
    ['standards', true, true],
    ['other', true, false],
  ] as const)('%s: public security %s, cyberspace %s', (item, publicSecurity, cyberspace) => {
    const given = (ministry: keyof typeof defaultFieldPolicies) =>
      Object.hasOwn(packageFields(contents, defaultFieldPolicies[ministry]), item);
    expect([given('public-security'), given('cyberspace')]).toEqual([publicSecurity, cyberspace]);
  });

  it('has no identity number in anything the Cyberspace Administration gets', () => {
    const told = JSON.stringify(packageFields(contents, defaultFieldPolicies.cyberspace));
    expect(told).not.toContain('91110000600037341L');
    expect(told).toContain('010-55550100');
  });

  it('reads as it was declared, in all that was given', () => {
    const { items, contents: read } = readFields(packageFields(contents, allContentItems));
    expect(items).toEqual(allContentItems);
    expect(read).toEqual(contents);
    const some = readFields(packageFields(contents, ['contact', 'rules-identity']));
    expect(some.items).toEqual(['contact', 'rules-identity']);
    expect(some.contents).toEqual({
      ...emptyContents,
      contact: contents.contact,
      rules: { ...emptyContents.rules, identity: contents.rules.identity },
    });
  });

  it('can be everything, or nothing', () => {
    expect(Object.keys(packageFields(contents, allContentItems))).toEqual(allContentItems);
    expect(packageFields(contents, [])).toEqual({});
  });

  it('hands over no field that the form gained', () => {
    const grown = { ...contents, host: { ...contents.host, secret: 'secret' } };
    expect(JSON.stringify(packageFields(grown, allContentItems))).not.toContain('secret');
  });
});
