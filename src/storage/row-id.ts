const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Ids arrive from addresses people type: what cannot be one finds nothing, instead of failing in the database. */
export function isRowId(text: string): boolean {
  return uuid.test(text);
}
