/** What is handed to the two ministries (`migrations/0008-handover.ts`). */
// oxlint-disable-next-line typescript/no-empty-object-type -- its tables come with the next commits
export type HandoverTables = {};
