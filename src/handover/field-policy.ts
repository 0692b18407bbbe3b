import type { ContentItem } from '#law/filing-contents';
import type { Ministry } from './ministry.js';

/**
 * Which items of a filing each ministry is given. Lists and not exceptions: what a later edition of the form asks for
 * is handed to nobody until it is named here or in the settings (`docs/law/interpretations.md`, I-25).
 */
export type FieldPolicies = Readonly<Record<Ministry, readonly ContentItem[]>>;

const platformAndRules = [
  'platform-name',
  'home-page',
  'icp-number',
  'channels',
  'launch',
  'host-name',
  'rules-collection',
  'rules-verification',
  'rules-remediation',
  'rules-publication',
  'rules-identity',
  'rules-classification',
  'mlps',
  'standards',
] as const satisfies readonly ContentItem[];

/** The Ministry of Public Security can name a host by document; the Cyberspace Administration can reach one. */
export const defaultFieldPolicies: FieldPolicies = {
  'public-security': [...platformAndRules, 'host-document', 'principal', 'contact', 'other'],
  cyberspace: [...platformAndRules, 'principal', 'contact'],
};
