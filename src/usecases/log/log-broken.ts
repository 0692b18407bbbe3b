/**
 * Why nothing may be signed any more: what is stored is not the log that was signed, or somebody outside holds proof
 * of another one.
 */
export type LogBreach =
  /** Leaves, or the signed head itself, are gone or are not what was signed. */
  | 'truncated'
  /** An older log than one that was signed: a database restored from a copy. */
  | 'rolled-back'
  /** Somebody holds another log of the same name and key. */
  | 'forked';

/**
 * Thrown by a publishing step; publishing then stays stopped until people have looked and the portal is started again.
 * The register that was published stays as it is.
 */
export class LogBroken extends Error {
  constructor(
    readonly breach: LogBreach,
    message: string,
  ) {
    super(message);
    this.name = 'LogBroken';
  }
}
