/**
 * An outside implementation reads our log unchanged: Go's own `sumdb/note` and `sumdb/tlog`, from Debian's packages.
 * They are installed where that is possible; where it is not, the run says that this was not run.
 */
import { execFile, execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { settingsSchema } from '#app/settings';
import { createListener } from '#web/http/listener';
import { onDatabase } from '../support/databases.js';
import { openTestPortal } from '../support/portal.js';
import { enterAndPublish } from '../support/register-entries.js';
import { sayNotRun } from '../support/say-not-run.js';

const sources = '/usr/share/gocode/src/golang.org/x/mod/sumdb/tlog';
const program = join(import.meta.dirname, 'read-log.go');

function installed(): boolean {
  if (existsSync(sources) && existsSync('/usr/bin/go')) return true;
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const packages = ['golang-go', 'golang-golang-x-mod-dev'];
  try {
    execFileSync('apt-get', ['update', '-q'], { env, stdio: 'ignore', timeout: 120_000 });
    const install = ['install', '-q', '-y', '--no-install-recommends', ...packages];
    execFileSync('apt-get', install, { env, stdio: 'ignore', timeout: 400_000 });
  } catch {
    return false;
  }
  return existsSync(sources);
}

// Which database the rows come from makes no difference to what is served.
onDatabase('embedded', (open) => {
  it('Go opens the checkpoint, computes the root, and proves entries and growth', async () => {
    if (!installed()) {
      await sayNotRun(
        'the log was not read by Go: golang-go and golang-golang-x-mod-dev cannot be installed',
      );
      return;
    }
    const portal = await openTestPortal(open, {
      config: { logOrigin: 'register.example/log', settings: settingsSchema.parse({}) },
    });
    const serials = (from: number, to: number) =>
      Array.from({ length: to - from }, (_, at) => ({ serial: from + at + 1 }));
    await enterAndPublish(portal.portal, serials(0, 300));
    await enterAndPublish(portal.portal, serials(300, 700));
    const server = createServer(createListener(portal.web, portal.sharedAnswers));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const env = {
      ...process.env,
      GO111MODULE: 'off',
      GOPATH: '/usr/share/gocode',
      GOFLAGS: '',
      GOCACHE: join(tmpdir(), 'portal-go-cache'),
      CGO_ENABLED: '0',
    };
    const read = async (older: string) =>
      promisify(execFile)('/usr/bin/go', ['run', program, `http://127.0.0.1:${port}/log/`, older], { env });
    const { stdout } = await read('300');
    expect(stdout.trim().split('\n')).toEqual([
      'checkpoint of 700 opened with 1 signatures known and 1 unknown',
      'root of 700 computed from tiles',
      '700 entries hashed',
      'inclusion proven from tiles, and by the proof files served',
      'consistency from 300 to 700 proven by the file served',
    ]);
    server.close();
    server.closeAllConnections();
  }, 900_000);
});
