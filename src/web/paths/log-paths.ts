/** The public log: its files as the C2SP specifications name them, and proofs from it. */
export const logPaths = {
  /** 公示日志: the page people read. */
  log: () => '/log/',
  logCheckpoint: () => '/log/checkpoint',
  /** `path` as `log/tiles.ts` writes it: `tile/0/000`, `tile/entries/000.p/12`. */
  logTile: (path: string) => `/log/${path}`,
  /** The verifier keys, one a line, the current one first. */
  logKeys: () => '/log/vkey',
  logPolicy: () => '/log/policy',
  /** The verifier in one file, for `node`. */
  logVerifier: () => '/log/verify.mjs',
  /** That the log of `to` leaves (the newest checkpoint without it) begins with the one of `from` leaves. */
  logConsistency: (from: number | string, to?: number | string) =>
    to === undefined ? `/log/consistency/${from}` : `/log/consistency/${from}/${to}`,
  /** The proof file of a leaf, against the newest checkpoint or the published one of `size` leaves. */
  logProof: (leafIndex: number | string, size?: number) =>
    size === undefined ? `/log/proof/${leafIndex}` : `/log/proof/${leafIndex}?size=${size}`,
};
