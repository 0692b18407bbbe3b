import type { Kysely, Selectable } from 'kysely';
import type { Heartbeat, HeartbeatStore } from '#usecases/ports/heartbeats';
import type { Schema } from './schema.js';

const errorLengthMax = 300;

/** When each job last did its work. */
export function createHeartbeatStore(db: Kysely<Schema>): HeartbeatStore {
  const update = async (job: string, values: Partial<Selectable<Schema['job_heartbeat']>>) => {
    await db.updateTable('job_heartbeat').set(values).where('job', '=', job).execute();
  };
  return {
    expect: async (jobs, at) => {
      const names = jobs.map(({ job }) => job);
      let others = db.deleteFrom('job_heartbeat');
      if (names.length > 0) others = others.where('job', 'not in', names);
      await others.execute();
      if (jobs.length === 0) return;
      await db
        .insertInto('job_heartbeat')
        .values(
          jobs.map(({ job, allowedSeconds }) => ({ job, allowed_seconds: allowedSeconds, expected_at: at })),
        )
        .onConflict((conflict) =>
          conflict
            .column('job')
            .doUpdateSet((eb) => ({ allowed_seconds: eb.ref('excluded.allowed_seconds') })),
        )
        .execute();
    },
    started: (job, at) => update(job, { started_at: at }),
    finished: (job, at) => update(job, { finished_at: at }),
    failed: (job, at, error) => update(job, { failed_at: at, last_error: error.slice(0, errorLengthMax) }),
    all: async () => {
      const rows = await db.selectFrom('job_heartbeat').selectAll().orderBy('job').execute();
      return rows.map(heartbeatOf);
    },
  };
}

function heartbeatOf(row: Selectable<Schema['job_heartbeat']>): Heartbeat {
  return {
    job: row.job,
    allowedSeconds: row.allowed_seconds,
    expectedAt: row.expected_at,
    ...(row.started_at === null ? {} : { startedAt: row.started_at }),
    ...(row.finished_at === null ? {} : { finishedAt: row.finished_at }),
    ...(row.failed_at === null ? {} : { failedAt: row.failed_at }),
    ...(row.last_error === null ? {} : { lastError: row.last_error }),
  };
}
