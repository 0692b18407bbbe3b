/** Supervision, calendar notices, the state of the watch. */
export const clockPaths = {};
