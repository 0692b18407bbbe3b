/** The inbox inside the portal. */
export const messagePaths = {};
