import { z } from 'zod';
import { correctionClocks } from '#law/article-05-review';
import { changeSettingsSchema } from './settings/change-settings.js';
import { clockSettingsSchema } from './settings/clock-settings.js';
import { handoverSettingsSchema } from './settings/handover-settings.js';
import { logSettingsSchema } from './settings/log-settings.js';
import { messageSettingsSchema } from './settings/message-settings.js';
import { openDataSettingsSchema } from './settings/open-data-settings.js';
import { publicReadSettingsSchema } from './settings/public-read-settings.js';
import { reportSettingsSchema } from './settings/report-settings.js';

/**
 * The settings file (JSON, `SETTINGS_FILE`): what the host of the portal decides and the law leaves open. Official
 * marks of a government site are issued to their holder; the portal ships none and shows none it was not given.
 */
const bothLanguages = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });
const address = z.string().refine((text) => text.startsWith('/') || /^https?:\/\//.test(text), {
  message: 'must be a path or begin with https://',
});

const siteSchema = z.strictObject({
  name: bothLanguages.default({
    zh: '网络产品安全漏洞收集平台备案',
    en: 'Filing of Vulnerability Collection Platforms',
  }),
  subline: bothLanguages.default({
    zh: '网络安全威胁和漏洞信息共享平台',
    en: 'Network security threat and vulnerability information sharing platform',
  }),
  hostUnit: bothLanguages.optional(),
  contactUrl: address.optional(),
  reportPhone: z.string().optional(),
  reportMail: z.email().optional(),
  partyGovernmentMark: z.strictObject({ url: address, imageUrl: address.optional() }).optional(),
  siteIdentifierCode: z.string().optional(),
  icpNumber: z.string().optional(),
  publicSecurityNumber: z.string().optional(),
  findErrorsUrl: address.optional(),
  siteMapUrl: address.optional(),
  accessibilityUrl: address.optional(),
  openDataUrl: address.optional(),
});

const questionSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/, 'must be lower-case letters, digits and hyphens'),
  required: z.boolean(),
  zh: z.string().min(1),
  en: z.string().min(1),
  basis: z.string().min(1, 'name the legal basis for asking (Article 4(6))'),
});

export const settingsSchema = z.strictObject({
  site: siteSchema.prefault({}),
  /** e.g. `漏备{year}{serial:5}{check}`; the official format is not public. */
  numberPattern: z.string().optional(),
  /** What 补正 does to the ten working days. */
  correctionClock: z.enum(correctionClocks).default('restart'),
  /** Whether the name of an individual host is published. */
  individualNamePublic: z.boolean().default(true),
  changes: changeSettingsSchema.prefault({}),
  handover: handoverSettingsSchema.prefault({}),
  clocks: clockSettingsSchema.prefault({}),
  reports: reportSettingsSchema.prefault({}),
  messages: messageSettingsSchema.prefault({}),
  publicReads: publicReadSettingsSchema.prefault({}),
  log: logSettingsSchema.prefault({}),
  openData: openDataSettingsSchema.prefault({}),
  /** The authority's own questions under Article 4(6), with a new id whenever they change. */
  form: z.strictObject({ id: z.string().min(1), questions: z.array(questionSchema) }).optional(),
});

export type PortalSettings = z.infer<typeof settingsSchema>;
