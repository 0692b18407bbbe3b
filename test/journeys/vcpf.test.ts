/** `vcpf` as people run it: a process of its own, against a portal that listens. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { type Server, createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { resolveApiToken } from '#usecases/accounts/resolve-api-token';
import { makeToken } from '../support/api-token.js';
import { onDatabase } from '../support/databases.js';
import { pdfBytes } from '../support/evidence-files.js';
import { sendNotice } from '../support/operator-form.js';
import { sampleDocument } from '../support/operator-program.js';
import { type TestPortal, openTestPortal } from '../support/portal.js';

const home = join(import.meta.dirname, '..', '..');
const program = join(home, 'src', 'cli', 'vcpf.ts');

onDatabase('postgresql', (open) => {
  let portal: TestPortal;
  let server: Server;
  let url: string;
  let folder: string;
  let token: string;
  /** Called when a request comes; what it answers is sent instead of the portal's answer. */
  let before: (path: string) => number | undefined = () => undefined;
  /** Requests are answered by the portal, and the answer is lost on the way. */
  let losesAnswers = false;

  beforeAll(async () => {
    portal = await openTestPortal(open);
    const listener = getRequestListener(portal.web.fetch);
    server = createServer((request, response) => {
      const status = before(request.url ?? '');
      if (status !== undefined) return void response.writeHead(status, { 'Retry-After': '0' }).end();
      if (losesAnswers && request.url?.endsWith('/submission') === true) {
        response.end = () => response.destroy();
        response.write = () => true;
      }
      return void listener(request, response);
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('no port');
    url = `http://127.0.0.1:${address.port}`;
    folder = await mkdtemp(join(tmpdir(), 'vcpf-'));
    token = await makeToken(await portal.signedIn('operator'));
  });
  afterAll(() => server.close());

  type Ended = { readonly code: number | null; readonly out: string; readonly err: string };
  const start = (args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
    spawn(process.execPath, ['--conditions=source', '--import', 'tsx', program, ...args], {
      cwd: home,
      env: {
        PATH: process.env['PATH'],
        HOME: folder,
        LANG: 'en_US.UTF-8',
        VCPF_URL: url,
        VCPF_TOKEN: token,
        ...env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  const vcpf = async (
    args: readonly string[],
    env: Readonly<Record<string, string>> = {},
  ): Promise<Ended> => {
    const child = start(args, env);
    let [out, err] = ['', ''];
    child.stdout.on('data', (text: Buffer) => (out += text.toString()));
    child.stderr.on('data', (text: Buffer) => (err += text.toString()));
    const [code] = (await once(child, 'close')) as [number | null];
    for (const said of [out, err]) expect(said).not.toContain(token);
    return { code, out, err };
  };
  const written = async (name: string, document: object): Promise<string> => {
    const path = join(folder, name);
    await writeFile(join(folder, 'mlps.pdf'), pdfBytes);
    await writeFile(path, JSON.stringify(document));
    return path;
  };
  const filings = async () => {
    const { out } = await vcpf(['status', '--json']);
    return JSON.parse(out) as {
      total: number;
      items: { id: string; status: string; platformName: string }[];
    };
  };

  it('goes the whole way: example, faults, submission, notice, correction', async () => {
    const example = join(folder, 'filing.jsonc');
    expect((await vcpf(['init', example])).code).toBe(0);
    expect((await vcpf(['init', example])).code).toBe(2);
    const faulty = await vcpf(['validate', example]);
    expect([faulty.code, faulty.out.includes('/contents/platform/name')]).toEqual([1, true]);

    const filing = await written('sample.json', sampleDocument());
    const inChinese = await vcpf(['validate', filing], { LANG: 'zh_CN.UTF-8' });
    expect([inChinese.code, inChinese.out.trim()]).toEqual([0, '没有妨碍提交的问题。']);
    const unasked = await vcpf(['submit', filing]);
    expect([unasked.code, unasked.err.includes('--yes')]).toEqual([2, true]);
    const first = await vcpf(['submit', filing, '--yes', '--json']);
    expect([first.code, first.err]).toEqual([0, '']);
    const receipt = JSON.parse(first.out) as { filing: string; receiptNumber: string };
    const again = await vcpf(['submit', filing, '--yes', '--json']);
    expect(JSON.parse(again.out)).toEqual(receipt);

    const reviewer = await portal.account('reviewer');
    const points = [{ item: 'rules-identity', reason: '请写明核实方式' }] as const;
    await sendNotice(portal.portal, reviewer.actor, { dossierId: receipt.filing, points });
    const noticed = await vcpf(['status', receipt.filing]);
    expect(noticed.out).toContain('/contents/rules/identity\n      请写明核实方式');
    const identity = { text: '注册用户以手机号和居民身份证实名核验，人工复核，资料加密保存。' };
    const correction = await written('correction.json', { version: 1, contents: { rules: { identity } } });
    const corrected = await vcpf(['submit', correction, '--correction', receipt.filing, '--yes', '--json']);
    expect([corrected.code, JSON.parse(corrected.out)]).toMatchObject([
      0,
      { of: 'correction', submission: 2 },
    ]);
    expect((await vcpf(['status', receipt.filing])).out).toContain('Under review');
  });

  it('files once when the answer is lost and the program is killed', async () => {
    const filing = await written('killed.json', sampleDocument({ name: '样例平台（中断）' }));
    const total = (await filings()).total;
    losesAnswers = true;
    const child = start(['submit', filing, '--yes']);
    while (
      (await portal.portal.persistence.read.casework.ofOperator((await holder()).accountId)).length === total
    ) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    child.kill('SIGKILL');
    await once(child, 'close');
    losesAnswers = false;
    expect((await vcpf(['submit', filing, '--yes'])).code).toBe(0);
    expect((await filings()).total).toBe(total + 1);
  });

  const holder = async () => {
    const resolved = await resolveApiToken(portal.portal, token);
    if (resolved === undefined) throw new Error('no holder');
    return resolved.actor;
  };

  it('tries again while the portal cannot answer, and then says to come back', async () => {
    let failures = 2;
    before = () => ((failures -= 1) >= 0 ? 503 : undefined);
    expect((await vcpf(['status'])).code).toBe(0);
    before = () => 503;
    const given = await vcpf(['status']);
    expect([given.code, given.err.includes('again later')]).toEqual([3, true]);
    before = () => undefined;
  });

  describe('says what to do', () => {
    it.each([
      ['without a token', ['status'], { VCPF_TOKEN: '' }, 2, 'There is no token'],
      ['with a token that is over', ['status'], { VCPF_TOKEN: 'vcpf_over' }, 2, 'Make a new one'],
      ['without a portal', ['status'], { VCPF_URL: 'http://portal.example' }, 2, 'https'],
      ['where nothing listens', ['status'], { VCPF_URL: 'http://127.0.0.1:1' }, 3, 'cannot be reached'],
      ['of a file that is not there', ['validate', 'nothing.json'], {}, 2, 'cannot be read'],
      [
        'of a key that is none',
        ['verify', 'nothing.tlog-proof', '--vkey', 'x+1+y'],
        {},
        2,
        'not a key of a log',
      ],
      ['of a command it does not have', ['file'], {}, 2, 'Exit codes'],
    ] as const)('%s', async (...[, args, env, code, said]) => {
      const ended = await vcpf([...args], env);
      expect([ended.code, ended.err]).toEqual([code, expect.stringContaining(said)]);
    });

    it('of a token file that others can read', async () => {
      const path = join(folder, 'token');
      await writeFile(path, token);
      await chmod(path, 0o644);
      const readable = await vcpf(['status'], { VCPF_TOKEN: '', VCPF_TOKEN_FILE: path });
      expect([readable.code, readable.err.includes('chmod 600')]).toEqual([2, true]);
      await chmod(path, 0o600);
      expect((await vcpf(['status'], { VCPF_TOKEN: '', VCPF_TOKEN_FILE: path })).code).toBe(0);
    });
  });

  it('keeps no token beside the file', async () => {
    expect(await readFile(join(folder, 'sample.json.vcpf-key'), 'utf8')).not.toContain('vcpf_');
  });
});
