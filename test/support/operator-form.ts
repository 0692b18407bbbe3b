/** What an operator types into the pages of a filing, and the notice that sends it back. */
import { expect } from 'vitest';
import type { Actor } from '#dossier/actor';
import type { ContentItem } from '#law/filing-contents';
import { assignCase, requestCorrection } from '#usecases/case-acts';
import type { Deps } from '#usecases/ports';
import { fileOf, pdfBytes } from './evidence-files.js';
import { valueOf } from './filings.js';
import type { Fields, Visitor } from './visitor.js';

/** Answers of a platform that has to be filed. */
export const scope = {
  inChina: 'yes',
  publicInternet: 'yes',
  collectsOthersProducts: 'yes',
  onlyOwnPatching: 'no',
};

const rules =
  '收集范围为通用网络产品的安全漏洞，通过网页表单接收，接收日志保存 12 个月；由两名人员验证并评估等级，确认后通知产品提供者，修补措施发布后再公开，用户实名核验，漏洞按四级分级管理。';

export const fields = {
  platform: {
    'platform-name': '样例漏洞收集平台',
    'home-page': 'https://p1.sample.example/',
    'icp-number': '京ICP备20260001号-1',
    'launch-state': 'planned',
    'launch-on-year': '2027',
    'launch-on-month': '3',
    'launch-on-day': '1',
  },
  host: {
    'host-name-kind': 'organisation',
    'host-name-name': '样例科技有限公司',
    'host-document-documentNumber': '91110105MA0000007L',
    'principal-name': '样例负责人',
    'principal-phone': '010-55550100',
    'contact-name': '样例联系人',
    'contact-mail': 'duty@p1.sample.example',
  },
  individual: {
    'host-name-kind': 'individual',
    'host-name-name': '样例个人',
    'host-document-documentKind': 'passport-foreign',
    'host-document-documentNumber': 'X1234567',
    'host-document-nationality': '样例国',
    'principal-name': '样例负责人',
    'principal-mail': 'duty@p1.sample.example',
    'contact-name': '样例联系人',
    'contact-mail': 'duty@p1.sample.example',
  },
  rules: {
    'rules-collection-text': rules,
    'rules-verification-text': rules,
    'rules-remediation-text': rules,
    'rules-publication-text': rules,
    'rules-identity-text': rules,
    'rules-classification-text': rules,
  },
  mlps: { 'mlps-state': 'obtained', 'mlps-level': '2', 'mlps-certificateNumber': '11010512345-20001' },
  unobtainable: { 'mlps-state': 'unobtainable', 'mlps-unobtainableReason': '防护管理系统不开放个人账户' },
  standards: { 'standards-statement': '按照国家标准管理漏洞', 'standards-0-code': 'GB/T 30276-2020' },
  other: { 'other-statement': '' },
} as const satisfies Record<string, Fields>;

/** Fills the six pages, each of which must lead on. */
export async function fillEverything(
  operator: Visitor,
  draft: string,
  other: { readonly host?: Fields; readonly mlps?: Fields } = {},
): Promise<void> {
  const pages: readonly (readonly [string, Fields])[] = [
    ['platform', fields.platform],
    ['host', other.host ?? fields.host],
    ['rules', fields.rules],
    ['mlps', other.mlps ?? { ...fields.mlps, 'mlps-evidence': fileOf(pdfBytes, '备案证明.pdf') }],
    ['standards', fields.standards],
    ['other', fields.other],
  ];
  for (const [page, typed] of pages) {
    const answer = await operator.post(`${draft}/${page}`, { ...typed, revision: '0', do: 'continue' });
    expect([page, answer.status]).toEqual([page, 303]);
  }
}

export function hiddenRevision(html: string): string {
  return /name="revision" value="(\d+)"/.exec(html)?.[1] ?? '';
}

export type DefectEntry = { readonly item: ContentItem; readonly reason: string };

/** A reviewer takes the case, marks the items as incomplete and sends the notice. */
export async function sendNotice(
  deps: Deps,
  reviewer: Actor,
  { dossierId, points }: { readonly dossierId: string; readonly points: readonly DefectEntry[] },
): Promise<void> {
  const reference = { actor: reviewer, dossierId };
  const taken = await assignCase(deps, { ...reference, expectedVersion: 1 }, reviewer.accountId);
  const { version, state } = valueOf(taken);
  for (const { item, reason } of points) {
    await deps.persistence.read.casework.putMark({
      dossierId,
      submission: state.submissions.length,
      item,
      code: '',
      verdict: 'incomplete',
      reason,
      lateReason: '',
      markedBy: reviewer.accountId,
      markedAt: deps.clock.now(),
    });
  }
  valueOf(await requestCorrection(deps, { ...reference, expectedVersion: version }));
}
