/** Supervision, calendar notices, the state of the watch. */
export const clockPaths = {
  /** For whatever watches the portal from outside. */
  health: () => '/health',
};
