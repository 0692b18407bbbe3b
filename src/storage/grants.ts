import type { Schema } from './schema.js';

/**
 * What the application may do when it signs in to PostgreSQL with a role of its own, which owns nothing.
 *
 * What must never change it may read and add to, and no more: the triggers already refuse the rest, but the owner of
 * a table can drop its triggers. Run the statements as the owner after every migration; a table that is missing here
 * does not compile.
 */
type Privilege = 'select' | 'insert' | 'update' | 'delete';

const appendOnly = ['select', 'insert'] as const;
const changing = ['select', 'insert', 'update'] as const;
const ordinary = ['select', 'insert', 'update', 'delete'] as const;

const privileges: Readonly<Record<keyof Schema, readonly Privilege[]>> = {
  account: changing,
  account_event: appendOnly,
  account_token: ordinary,
  session: ordinary,
  filing_draft: ordinary,
  evidence: ordinary,
  dossier_event: appendOnly,
  particulars: changing,
  particulars_access: appendOnly,
  casework: changing,
  case_mark: ordinary,
  number_series: changing,
  filing_decision: appendOnly,
  log_leaf: appendOnly,
  log_node: appendOnly,
  checkpoint: appendOnly,
  checkpoint_publication: appendOnly,
  checkpoint_cosignature: appendOnly,
  receipt: ordinary,
  public_entry: changing,
  public_disclosure: ['select', 'insert', 'delete'],
  handover_series: ['select', 'update'],
  handover_package: appendOnly,
  handover_content: ['select', 'insert', 'delete'],
  handover_delivery: changing,
  handover_acknowledgement: appendOnly,
  handover_nonce: ['select', 'insert', 'delete'],
  handover_reading: appendOnly,
  message: changing,
  delivery: changing,
  account_phone: ordinary,
  setting: changing,
  deadline: ordinary,
  deadline_step: appendOnly,
  calendar_notice: appendOnly,
  calendar_decision: appendOnly,
  calendar_move: appendOnly,
  job_heartbeat: ordinary,
  report_event: appendOnly,
  report_access: appendOnly,
  report_summary: changing,
  report_content: changing,
  reporter_identity: changing,
  report_code: changing,
  report_message: changing,
  report_attachment: ['select', 'insert', 'delete'],
  report_draft: ordinary,
  report_ticket: ['select', 'insert', 'delete'],
  report_queue: changing,
  report_mail: changing,
  api_token: changing,
  filing_key: ['select', 'insert', 'delete'],
};

/** Kysely's own tables: read at each start, to see that nothing is left to migrate. */
const migrationTables = ['kysely_migration', 'kysely_migration_lock'];

/** SQL statements that give `role` exactly this on the schema `public`, and take away what it had beyond. */
export function grantsFor(role: string): readonly string[] {
  const name = quoted(role);
  return [
    `grant usage on schema public to ${name}`,
    `revoke all on all tables in schema public from ${name}`,
    ...migrationTables.map((table) => `grant select on ${table} to ${name}`),
    ...Object.entries(privileges).map(([table, list]) => `grant ${list.join(', ')} on ${table} to ${name}`),
  ];
}

function quoted(role: string): string {
  if (role === '' || role.includes('\0')) throw new RangeError('a role has a name');
  return `"${role.replaceAll('"', '""')}"`;
}
