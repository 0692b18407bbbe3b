/** Deadlines, reminders, calendar notices, heartbeats (`migrations/0009-clocks.ts`). */
// oxlint-disable-next-line typescript/no-empty-object-type -- its tables come with the next commits
export type ClockTables = {};
