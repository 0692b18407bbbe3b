/** Reports by the public. */
export const reportPaths = {};
