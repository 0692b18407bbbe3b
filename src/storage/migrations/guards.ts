/** Guards that several tables share. `execute procedure` and not `function`: PostgreSQL's relatives take only that. */

/** Run once, before the first `appendOnly`. */
export const refuseChangeFunction = `
  create function refuse_change() returns trigger language plpgsql as $$
  begin
    raise exception '% is append-only: % refused', tg_table_name, tg_op using errcode = 'integrity_constraint_violation';
  end $$;
`;

/** What is written in the table stays: UPDATE, DELETE and TRUNCATE fail, whoever asks. */
export function appendOnly(table: string): string {
  return `
    create trigger ${table}_append_only before update or delete on ${table}
      for each row execute procedure refuse_change();
    create trigger ${table}_no_truncate before truncate on ${table}
      for each statement execute procedure refuse_change();
  `;
}
