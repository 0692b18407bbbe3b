import { Hono } from 'hono';
import type { LateJob } from '#usecases/clocks/job-health';
import { paths } from '../paths.js';
import type { Portal, PortalEnv } from './portal.js';

/**
 * `GET /health` for whatever watches the portal from outside: 200 while the database answers, the log is whole and every
 * job does its work, 503 otherwise, with what is wrong and nothing about anybody. Never cached.
 */
export function healthRoutes({
  jobHealth,
  publisher,
}: Pick<Portal, 'jobHealth' | 'publisher'>): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>();
  app.get(paths.health(), async (c) => {
    c.header('Cache-Control', 'no-store');
    // Before everything else: nothing is signed until people have looked.
    const breach = publisher.breach();
    if (breach !== undefined) {
      return c.json({ status: 'log', breach: breach.breach, explanation: breach.message }, 503);
    }
    const late = await jobHealth.late().catch(() => undefined);
    if (late === undefined) return c.json({ status: 'database' }, 503);
    if (late.length > 0) return c.json({ status: 'late', late: late.map(told) }, 503);
    return c.json({ status: 'ok' }, 200);
  });
  return app;
}

function told({ job, allowedSeconds, finishedAt }: LateJob) {
  return { job, allowedSeconds, lastFinishedAt: finishedAt ?? null };
}
