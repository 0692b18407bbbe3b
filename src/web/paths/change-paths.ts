/** Changes and cancellations, for operators and reviewers. */
export const changePaths = {
  /** 办理变更: choose what changes. */
  newChange: (dossierId: string) => `/filings/${dossierId}/changes/new`,
  startChange: (dossierId: string) => `/filings/${dossierId}/changes`,
  /** One change, whatever became of it. */
  filingChange: (dossierId: string, change: number) => `/filings/${dossierId}/changes/${change}`,
  withdrawChange: (dossierId: string, change: number) => `/filings/${dossierId}/changes/${change}/withdraw`,
  /** Begin anew from a change. */
  changeAgain: (dossierId: string, change: number) => `/filings/${dossierId}/changes/${change}/again`,
  /** When and why the facts changed. */
  draftChangeDay: (draftId: string, query = '') => `/filings/drafts/${draftId}/change-day${query}`,
  draftRefresh: (draftId: string) => `/filings/drafts/${draftId}/refresh`,
  draftSetAside: (draftId: string) => `/filings/drafts/${draftId}/set-aside`,
  /** 备案信息, the newest version or a named one. */
  filingRecord: (dossierId: string, version?: number) =>
    version === undefined ? `/filings/${dossierId}/record` : `/filings/${dossierId}/record/${version}`,
  /** 回执 of an act on a filed platform. */
  filingAct: (dossierId: string, version: number) => `/filings/${dossierId}/acts/${version}`,
  /** 办理注销 */
  cancelFiling: (dossierId: string) => `/filings/${dossierId}/cancellation`,
  confirmCancellation: (dossierId: string, endsOn: string) =>
    `/filings/${dossierId}/cancellation/confirm?endsOn=${encodeURIComponent(endsOn)}`,
  cancelFilingConfirmed: (dossierId: string) => `/filings/${dossierId}/cancellation/confirm`,
  revokeCancellation: (dossierId: string) => `/filings/${dossierId}/cancellation/revoke`,
  /** 重新备案 */
  fileAgain: (dossierId: string) => `/filings/${dossierId}/again`,
};
