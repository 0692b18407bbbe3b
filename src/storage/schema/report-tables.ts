/** Reports by the public (`migrations/0010-reports.ts`). */
// oxlint-disable-next-line typescript/no-empty-object-type -- its tables come with the next commits
export type ReportTables = {};
