/**
 * Addresses that programs read: their errors are problem documents, and what they answer depends on no cookie. The
 * pages `/api/`, `/log/`, `/open-data` and `/register` are for people.
 */
const addresses =
  /^\/(?:api\/v\d+(?:\/|$)|handover\/v\d+\/|log\/.|open-data\/(?:register|schema)\.|register\/(?:changes$|changes\?|feed\.atom|[^/]+\/(?:badge\.svg|qr\.svg|certificate\.pdf|proof(?:\/\d+)?)))/;

/** `target` is a path, with or without its query. */
export function isForMachines(target: string): boolean {
  return addresses.test(target);
}
