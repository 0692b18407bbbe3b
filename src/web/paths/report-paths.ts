/** Reports by the public. No address holds a retrieval code: addresses are kept in histories and logs. */
export const reportPaths = {
  /** 举报: what can be reported, and how it goes on. */
  report: () => '/report',
  /** The form; `number` is the filing number of the platform it is about. */
  startReport: (number?: string) =>
    number === undefined ? '/report/new' : `/report/new?number=${encodeURIComponent(number)}`,
  /** The pages after the form, in order: files, check, code, and the code typed once more. */
  reportEvidence: () => '/report/new/evidence',
  reportDraftFile: (fileId: string) => `/report/new/evidence/${fileId}`,
  reportCheck: () => '/report/new/check',
  reportCode: () => '/report/new/code',
  /** The code as a text file to keep. */
  reportCodeFile: () => '/report/new/code/file',
  reportKept: () => '/report/new/kept',
  reportDiscard: () => '/report/new/discard',
  /** 查询进度 with the retrieval code, which is only ever posted. */
  reportTrack: () => '/report/track',
  reportTracked: (done?: string) =>
    done === undefined ? '/report/track/report' : `/report/track/report?done=${done}`,
  reportTrackMessages: () => '/report/track/messages',
  reportTrackFile: (fileId: string) => `/report/track/files/${fileId}`,
  reportTrackEnd: () => '/report/track/end',
  /** 我的举报 */
  ownReports: (page = 1) => (page === 1 ? '/report/mine' : `/report/mine?page=${page}`),
  ownReport: (reportId: string, done?: string) =>
    done === undefined ? `/report/mine/${reportId}` : `/report/mine/${reportId}?done=${done}`,
  ownReportMessages: (reportId: string) => `/report/mine/${reportId}/messages`,
  ownReportFile: (reportId: string, fileId: string) => `/report/mine/${reportId}/files/${fileId}`,
  /** 举报办理, for staff. */
  reports: (query = '') => `/reports${query}`,
  /** 代为登记: what came by telephone, letter or in person. */
  keyInReport: () => '/reports/new',
  /** One report; `done` names the act just carried out, for the banner. */
  reportCase: (reportId: string, done?: string) =>
    done === undefined ? `/reports/${reportId}` : `/reports/${reportId}?done=${done}`,
  /** The page before an act, and the act itself by POST. */
  reportAct: (reportId: string, act: string) => `/reports/${reportId}/${act}`,
  reportCaseFile: (reportId: string, fileId: string) => `/reports/${reportId}/files/${fileId}`,
  reportCaseFilePreview: (reportId: string, fileId: string) => `/reports/${reportId}/files/${fileId}/preview`,
};
