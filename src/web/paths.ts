import { caseworkChangePaths } from './paths/casework-change-paths.js';
import { changePaths } from './paths/change-paths.js';
import { clockPaths } from './paths/clock-paths.js';
import { handoverPaths } from './paths/handover-paths.js';
import { logPaths } from './paths/log-paths.js';
import { messagePaths } from './paths/message-paths.js';
import { proofPaths } from './paths/proof-paths.js';
import { openDataPaths } from './paths/open-data-paths.js';
import { reportPaths } from './paths/report-paths.js';
import { tokenPaths } from './paths/token-paths.js';
import { verifierPaths } from './paths/verifier-paths.js';

/** Every address of the portal is built here and in `paths/`, and nowhere else. */
export const paths = {
  ...caseworkChangePaths,
  ...changePaths,
  ...handoverPaths,
  ...logPaths,
  ...clockPaths,
  ...reportPaths,
  ...messagePaths,
  ...tokenPaths,
  ...verifierPaths,
  ...proofPaths,
  ...openDataPaths,
  home: () => '/',
  /** 备案公示 */
  register: () => '/register',
  /** One public entry. */
  registerEntry: (number: string) => `/register/${encodeURIComponent(number)}`,
  /** One public entry as it stood at the end of a day. */
  registerEntryAsAt: (number: string, day: string) => `/register/${encodeURIComponent(number)}?asAt=${day}`,
  /** 办理备案 */
  file: () => '/file',
  /** 核验备案编号 */
  check: () => '/check',
  /** 期限计算 */
  deadlines: () => '/deadlines',
  /** 办事指南 */
  guide: () => '/guide',
  registerSearch: (query: Readonly<Record<string, string>>) => withParameters('/register', query),
  checkNumber: (number: string) => withParameters('/check', { number }),
  computeDeadline: (query: Readonly<Record<string, string>>) => withParameters('/deadlines', query),
  /** 网站地图、无障碍、隐私 */
  siteMap: () => '/sitemap',
  accessibility: () => '/accessibility',
  privacy: () => '/privacy',
  /** Sign in and come back to `next`, a path of this site. */
  signIn: (next?: string) => (next === undefined ? '/signin' : `/signin?next=${encodeURIComponent(next)}`),
  signInAfterPasswordSet: () => '/signin?done=password-set',
  signOut: () => '/signout',
  /** 注册 */
  registerAccount: () => '/account/register',
  registerAccountSent: () => '/account/register/sent',
  resendVerification: () => '/account/resend',
  resendVerificationSent: () => '/account/resend/sent',
  verifyMail: (token: string) => `/account/verify/${encodeURIComponent(token)}`,
  /** 找回口令 */
  forgottenPassword: () => '/account/forgotten-password',
  forgottenPasswordSent: () => '/account/forgotten-password/sent',
  resetPassword: (token: string) => `/account/reset/${encodeURIComponent(token)}`,
  /** 我的账户 */
  account: (done?: string) => (done === undefined ? '/account' : `/account?done=${encodeURIComponent(done)}`),
  changePassword: () => '/account/password',
  endOtherSessions: () => '/account/end-other-sessions',
  /** 工作人员账户 */
  staffAccounts: (page = 1) => (page === 1 ? '/admin/accounts' : `/admin/accounts?page=${page}`),
  newStaffAccount: () => '/admin/accounts/new',
  staffAccountCreated: () => '/admin/accounts?done=created',
  staffAccount: (id: string, done?: string) =>
    `/admin/accounts/${encodeURIComponent(id)}${done === undefined ? '' : `?done=${encodeURIComponent(done)}`}`,
  staffRoles: (id: string) => `/admin/accounts/${encodeURIComponent(id)}/roles`,
  staffDisable: (id: string) => `/admin/accounts/${encodeURIComponent(id)}/disable`,
  staffEnable: (id: string) => `/admin/accounts/${encodeURIComponent(id)}/enable`,
  staffPasswordLink: (id: string) => `/admin/accounts/${encodeURIComponent(id)}/password-link`,
  /** 收件箱 */
  casework: (query = '') => `/casework${query}`,
  /** One case; `done` names the act just carried out, for the banner. */
  case: (dossierId: string, done?: string) =>
    done === undefined ? `/casework/${dossierId}` : `/casework/${dossierId}?done=${done}`,
  caseMarks: (dossierId: string) => `/casework/${dossierId}/marks`,
  caseTake: (dossierId: string) => `/casework/${dossierId}/take`,
  caseAssign: (dossierId: string) => `/casework/${dossierId}/assign`,
  /** 生成补正通知 */
  caseCorrection: (dossierId: string) => `/casework/${dossierId}/correction`,
  /** 拟予备案 */
  casePrepareRecord: (dossierId: string) => `/casework/${dossierId}/prepare-filing`,
  /** 拟不属于本办法范围 */
  casePrepareExclusion: (dossierId: string) => `/casework/${dossierId}/prepare-exclusion`,
  /** 复核 */
  caseDecision: (dossierId: string) => `/casework/${dossierId}/decision`,
  caseReturn: (dossierId: string) => `/casework/${dossierId}/return`,
  caseNotice: (dossierId: string, round: number) => `/casework/${dossierId}/notices/${round}`,
  caseIdentity: (dossierId: string) => `/casework/${dossierId}/identity`,
  caseEvidence: (dossierId: string, evidenceId: string) => `/casework/${dossierId}/evidence/${evidenceId}`,
  caseEvidencePreview: (dossierId: string, evidenceId: string) =>
    `/casework/${dossierId}/evidence/${evidenceId}/preview`,
  /** 演示时钟、邮件与账户 */
  demonstration: () => '/demonstration',
  demonstrationMail: () => '/demonstration/mail',
  /** Every component of the pages, for the eye and for the accessibility check. */
  demonstrationComponents: () => '/demonstration/components',
  /** 适用范围自查 */
  fileScope: () => '/file/scope',
  fileScopeResult: (query = '') => `/file/scope/result${query}`,
  /** 我的备案 */
  filings: (page = 1) => (page === 1 ? '/filings' : `/filings?page=${page}`),
  drafts: () => '/filings/drafts',
  draft: (draftId: string) => `/filings/drafts/${draftId}`,
  draftScope: (draftId: string) => `/filings/drafts/${draftId}/scope`,
  /** One page of a draft; `show=problems` opens it with what is still wrong. */
  draftGroup: (draftId: string, group: string, query = '') => `/filings/drafts/${draftId}/${group}${query}`,
  draftReplies: (draftId: string) => `/filings/drafts/${draftId}/replies`,
  draftCheck: (draftId: string) => `/filings/drafts/${draftId}/check`,
  draftSubmit: (draftId: string) => `/filings/drafts/${draftId}/submit`,
  draftDiscard: (draftId: string) => `/filings/drafts/${draftId}/discard`,
  ownEvidence: (evidenceId: string) => `/filings/evidence/${evidenceId}`,
  /** 办理进度 */
  filing: (dossierId: string) => `/filings/${dossierId}`,
  filingReceipt: (dossierId: string, submission: number) => `/filings/${dossierId}/receipts/${submission}`,
  filingSubmission: (dossierId: string, submission: number) =>
    `/filings/${dossierId}/submissions/${submission}`,
  filingNotice: (dossierId: string, round: number) => `/filings/${dossierId}/notices/${round}`,
  startCorrection: (dossierId: string) => `/filings/${dossierId}/corrections`,
};

function withParameters(path: string, query: Readonly<Record<string, string>>): string {
  const parameters = new URLSearchParams(query).toString();
  return parameters === '' ? path : `${path}?${parameters}`;
}
