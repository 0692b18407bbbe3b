/** Hand-over to the two ministries. */
export const handoverPaths = {};
