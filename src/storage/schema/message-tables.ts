/** What people are told: messages and their delivery (`migrations/0007-messages.ts`). */
// oxlint-disable-next-line typescript/no-empty-object-type -- its tables come with the next commits
export type MessageTables = {};
