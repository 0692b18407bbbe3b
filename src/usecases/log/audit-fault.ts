import type { NoteVerifier } from '#log/verifier-key';
import type { LogStore } from '../ports/log.js';
import type { LogAudit } from '../ports/log-audit.js';

/** One thing that is not what it should be: the table, the row, and what is wrong. */
export type LogFault = { readonly table: string; readonly row: string; readonly what: string };

export type AuditDeps = {
  readonly audit: LogAudit;
  readonly log: Pick<LogStore, 'nodes' | 'nodeCount' | 'cosignatures'>;
  readonly origin: string;
  /** Of the log's own keys, all that ever signed. */
  readonly logKeys: readonly NoteVerifier[];
  /** Of the witnesses in the settings, and of the log's own cosignatures. */
  readonly cosigners: readonly NoteVerifier[];
};
