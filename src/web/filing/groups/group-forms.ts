import type { ContentGroup } from '#law/filing-contents';
import { HostFields, readHost } from './host.js';
import { MlpsFields, readMlps } from './mlps.js';
import { OtherFields, readOther } from './other.js';
import { PlatformFields, readPlatform } from './platform.js';
import { RulesFields, readRules } from './rules.js';
import { StandardsFields, readStandards } from './standards.js';
import type { GroupFieldsProps, ReadGroup } from './group-form.js';

type GroupForm = {
  readonly read: ReadGroup;
  readonly Fields: (props: GroupFieldsProps) => unknown;
};

/** The six pages of Article 4: how each is shown and read. */
export const groupForms = {
  platform: { read: readPlatform, Fields: PlatformFields },
  host: { read: readHost, Fields: HostFields },
  rules: { read: readRules, Fields: RulesFields },
  mlps: { read: readMlps, Fields: MlpsFields },
  standards: { read: readStandards, Fields: StandardsFields },
  other: { read: readOther, Fields: OtherFields },
} as const satisfies Record<ContentGroup, GroupForm>;
