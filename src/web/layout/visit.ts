import type { Instant } from '#law/calendar-day';
import type { LateJob } from '#usecases/clocks/job-health';

export type Language = 'zh' | 'en';

/** Picks the text in the visitor's language; both stand side by side in the view. */
export type Say = (zh: string, en: string) => string;

export function sayIn(language: Language): Say {
  return language === 'zh' ? (zh) => zh : (_zh, en) => en;
}

/** What an account may do: operator 备案主体, reviewer 审核, supervisor 监督, administrator 管理, auditor 审计. */
export type Role =
  | 'operator'
  | 'reviewer'
  | 'supervisor'
  | 'administrator'
  | 'auditor'
  | 'liaison-public-security'
  | 'liaison-cyberspace';

/** Who is signed in. */
export type Viewer = {
  accountId: string;
  displayName: string;
  roles: readonly Role[];
};

/** A text that the operator of the portal sets in both languages. */
export type BothLanguages = { zh: string; en: string };

/**
 * What the host of the portal configures. The marks of a government site (all optional) are shown when they are
 * set; in the demonstration an unset one is shown as an empty slot, `［网站标识码］`; none is ever made up.
 */
export type SiteSettings = {
  name: BothLanguages;
  subline: BothLanguages;
  /** 主办单位 */
  hostUnit?: BothLanguages | undefined;
  /** 联系我们: an address of the host's own contact page, or of a page here. */
  contactUrl?: string | undefined;
  reportPhone?: string | undefined;
  reportMail?: string | undefined;
  /** 党政机关网站标识: where the official mark leads. The picture is issued to the host, none is shipped. */
  partyGovernmentMark?: { url: string; imageUrl?: string | undefined } | undefined;
  /** 网站标识码 */
  siteIdentifierCode?: string | undefined;
  /** ICP 备案号 */
  icpNumber?: string | undefined;
  /** 公安备案号 */
  publicSecurityNumber?: string | undefined;
  /** 我为政府网站找错 */
  findErrorsUrl?: string | undefined;
  siteMapUrl?: string | undefined;
  accessibilityUrl?: string | undefined;
  openDataUrl?: string | undefined;
};

/** Addresses of the built files, with their hashed names; from `assets.json`. */
export type Assets = {
  css: string;
  js: string;
  /** The one line that marks the body as able to run the script; loads before the body is read. */
  jsEnabled: string;
  icon: string;
};

/** One request as the views see it. */
export type Visit = {
  language: Language;
  say: Say;
  /** Path and query of this page; the language switch leads back to it. */
  path: string;
  now: Instant;
  viewer?: Viewer | undefined;
  site: SiteSettings;
  assets: Assets;
  /** Present when the portal is a demonstration; `clockSet` when its clock was set by hand. */
  demonstration?: { clockSet: boolean } | undefined;
  /** Messages of the viewer that were not opened; counted to `unreadShownMax` + 1. */
  unreadMessages?: number | undefined;
  /** For staff: background jobs that have not done their work in time. */
  lateJobs?: readonly LateJob[] | undefined;
  /** 长者模式: larger text, remembered in a cookie. */
  largeText?: boolean | undefined;
};

/** Whether the viewer has at least one of the roles. */
export function hasRole(viewer: Viewer | undefined, ...roles: readonly Role[]): boolean {
  return viewer?.roles.some((role) => roles.includes(role)) ?? false;
}

/** This page's address with one query parameter set (or removed, with undefined), the others kept. */
export function withQuery(path: string, name: string, value: string | undefined): string {
  const [pathname = '/', query = ''] = path.split('?', 2);
  const parameters = new URLSearchParams(query);
  if (value === undefined) parameters.delete(name);
  else parameters.set(name, value);
  const kept = parameters.toString();
  return kept === '' ? pathname : `${pathname}?${kept}`;
}
