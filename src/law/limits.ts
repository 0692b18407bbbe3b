/**
 * How much each answer may hold, in UTF-16 units as a browser's `maxlength` counts. No law sets these: they bound what
 * is stored and read, and are wide enough that no honest answer meets them. What becomes public must fit the 65,535
 * bytes of a log entry even when every character is written as six bytes (`register/public-entry.test.ts`).
 */
export const limits = {
  nameCharsMax: 100,
  phoneCharsMax: 60,
  mailCharsMax: 254,
  nationalityCharsMax: 60,
  documentNumberCharsMax: 60,
  icpNumberCharsMax: 60,
  urlCharsMax: 1_000,
  channelsMax: 30,
  channelIdentifierCharsMax: 280,
  ruleTextCharsMax: 50_000,
  certificateNumberCharsMax: 64,
  reasonCharsMax: 2_000,
  standardsMax: 50,
  standardCodeCharsMax: 60,
  implementationCharsMax: 5_000,
  statementCharsMax: 10_000,
  answerCharsMax: 5_000,
  evidencePerItemMax: 20,
} as const;
