/** A watch that has died does not report its own death: somebody else has to notice, and say so where people look. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '#app/app';
import { readConfig } from '#app/config';
import type { JobRunner } from '#jobs/run';
import { healthRoutes } from '#web/http/health';
import { forEachDatabase } from '../support/databases.js';
import { type TestPortal, openTestPortal } from '../support/portal.js';

forEachDatabase((_kind, open) => {
  let portal: TestPortal;
  let runner: JobRunner;
  beforeAll(async () => {
    portal = await openTestPortal(open);
    runner = portal.startJobs();
    await everyJobRan(portal);
  });

  const health = async () => {
    const answer = await portal.visitor().get('/health');
    expect(answer.headers.get('Cache-Control')).toBe('no-store');
    return { status: answer.status, body: JSON.parse(answer.text) as Health };
  };

  it('says that all is well while the jobs run', async () => {
    expect(await health()).toEqual({ status: 200, body: { status: 'ok' } });
    const reviewer = await portal.signedIn('reviewer');
    expect((await reviewer.get('/casework')).text).not.toContain('后台任务没有按时运行');
  });

  it('says on every page of the staff, and to whatever asks, that a stopped job is late', async () => {
    await runner.stop();
    portal.clock.advance(9 * 60_000);
    expect((await health()).status).toBe(200);
    portal.clock.advance(24 * 3_600_000);
    const { status, body } = await health();
    expect(status).toBe(503);
    expect(body.late?.map(({ job }) => job)).toContain('checkpoint-safety-net');
    for (const role of ['reviewer', 'supervisor', 'administrator', 'auditor'] as const) {
      const person = await portal.signedIn(role);
      const path = role === 'administrator' ? '/admin/accounts' : '/casework';
      for (const page of [path, '/register', '/account']) {
        expect((await person.get(page)).text, `${role} ${page}`).toContain('后台任务没有按时运行');
      }
    }
  });

  it('says nothing of it to operators and visitors', async () => {
    const operator = await portal.signedIn('operator');
    expect((await operator.get('/filings')).text).not.toContain('后台任务');
    expect((await portal.visitor().get('/register')).text).not.toContain('后台任务');
  });

  it('notices it where no job runs in the process that is asked', async () => {
    const read = readConfig({ LOG_LEVEL: 'silent' });
    if (!read.ok) throw new Error('the defaults are good');
    const keysDir = mkdtempSync(`${tmpdir()}/portal-keys-`);
    const other = await createApp(
      { ...read.config, demonstration: false, keysDir },
      {
        machineNow: () => portal.clock.machineNow(),
        assetsDir: `${import.meta.dirname}/../fixtures/assets`,
        database: portal.database,
      },
    );
    expect((await other.web.request('/health')).status).toBe(503);
  });

  it('takes it back by itself once the jobs run again', async () => {
    runner = portal.startJobs();
    await everyJobRan(portal);
    portal.clock.advance(20_000);
    expect((await health()).status).toBe(200);
    await runner.stop();
  });

  it('does not count a failing job as one that ran', async () => {
    const { heartbeats } = portal.portal.persistence.read;
    portal.clock.advance(24 * 3_600_000);
    await heartbeats.failed('checkpoint-safety-net', portal.clock.machineNow(), 'Error: the key is gone');
    const { body } = await health();
    expect(body.late?.map(({ job }) => job)).toContain('checkpoint-safety-net');
    expect(JSON.stringify(body)).not.toContain('key');
  });
});

type Health = { readonly status: string; readonly late?: readonly { readonly job: string }[] };

async function everyJobRan({ portal, clock }: TestPortal): Promise<void> {
  for (;;) {
    const all = await portal.persistence.read.heartbeats.all();
    if (all.length > 0 && all.every(({ finishedAt }) => finishedAt === clock.machineNow())) return;
    await sleep(5);
  }
}

describe('a database that does not answer', () => {
  it('is said to whatever asks, without a page', async () => {
    const routes = healthRoutes({
      jobHealth: { late: () => Promise.reject(new Error('gone')) },
      publisher: { publish: async () => undefined, breach: () => undefined },
    });
    const answer = await routes.request('/health');
    expect([answer.status, await answer.json()]).toEqual([503, { status: 'database' }]);
  });
});
