/** Changes and cancellations, for operators and reviewers. */
export const changePaths = {};
