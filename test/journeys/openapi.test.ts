/** The OpenAPI document and what the portal does agree on every address, both ways. */
import { beforeAll, describe, expect, it } from 'vitest';
import { settingsSchema } from '#app/settings';
import { onDatabase } from '../support/databases.js';
import {
  type ApiDocument,
  type DescribedExample,
  type DescribedOperation,
  faultsOf,
  operationsOf,
} from '../support/described-api.js';
import { type TestPortal, openTestPortal } from '../support/portal.js';
import { enterAndPublish, numberOf } from '../support/register-entries.js';

/** Someone on the internet, for the limit. */
const client = { incoming: { socket: { remoteAddress: '203.0.113.7' } } };
const writing = ['POST', 'PUT', 'PATCH', 'DELETE'] as const;

/** What is served besides: files that pages load. */
const notDescribed = [/^\/assets\//];

// One database: what differs between the two is below the web.
onDatabase('embedded', (open) => {
  let portal: TestPortal;
  let document: ApiDocument;

  const askOf = async (
    of: TestPortal,
    { path, headers = {} }: Pick<DescribedExample, 'path' | 'headers'>,
    method = 'GET',
  ) =>
    of.web.request(new URL(path, portal.portal.publicUrl).href, { method, headers: { ...headers } }, client);

  const judge = async (operation: DescribedOperation, answer: Response) => {
    const [mediaType = ''] = (answer.headers.get('Content-Type') ?? '').split(';');
    return faultsOf(document, operation, { status: answer.status, mediaType, body: await answer.text() });
  };

  const operations = () =>
    operationsOf(document).map((each) => ({ ...each, examples: each.operation['x-examples'] ?? [] }));

  beforeAll(async () => {
    portal = await openTestPortal(open, { at: '2023-03-01T10:00:00+08:00' });
    await enterAndPublish(portal.portal, [
      { serial: 1, platform: '样例漏洞响应平台' },
      { serial: 2, hostKind: 'individual', host: '样例个人' },
      { serial: 2, revision: 2, platform: '样例新平台', hostKind: 'individual', host: '样例个人' },
      { serial: 3, revision: 1, status: 'cancelled' },
    ]);
    const whole = (await (await askOf(portal, { path: '/api/v1/openapi.json' })).json()) as ApiDocument;
    // What needs a token is held to its description in operator-api.test.ts and operator-api-access.test.ts.
    const forEverybody = Object.entries(whole.paths).filter(
      ([path]) => !path.startsWith('/api/v1/operator/'),
    );
    document = { ...whole, paths: Object.fromEntries(forEverybody) };
  });

  it('is OpenAPI 3.1, and every operation has a name, a place, words and examples', () => {
    expect(document.openapi).toBe('3.1.0');
    for (const { path, operation, examples } of operations()) {
      expect(operation.operationId, path).toMatch(/^[a-z][A-Za-z]+$/);
      expect(operation.tags, path).toHaveLength(1);
      expect(operation.summary, path).toMatch(/\p{Script=Han}.* \/ /u);
      expect(examples.length, path).toBeGreaterThan(0);
    }
    const names = operations().map(({ operation }) => operation.operationId);
    expect(new Set(names).size).toBe(names.length);
  });

  it('gives examples that work, with bodies as it describes them, for every status it declares', async () => {
    for (const { path, operation, examples } of operations()) {
      for (const example of examples) {
        const answer = await askOf(portal, example);
        // The verifier is built, and tests run without a build.
        const expected = path === '/log/verify.mjs' ? 404 : example.status;
        expect(answer.status, example.path).toBe(expected);
        expect(await judge(operation, answer), example.path).toEqual([]);
      }
      // Before anything is published there is no checkpoint: `test/journeys` of the log shows that.
      const besides = path.startsWith('/log/') ? ['404'] : [];
      const shown = new Set([
        '429',
        '500',
        '503',
        ...besides,
        ...examples.map(({ status }) => String(status)),
      ]);
      expect(
        Object.keys(operation.responses).filter((status) => !shown.has(status)),
        path,
      ).toEqual([]);
    }
  });

  it('names the number of this portal’s own form in its examples', () => {
    expect(JSON.stringify(document)).toContain(encodeURIComponent(numberOf(portal.portal, 1)));
  });

  it('sees a body that it does not describe', async () => {
    const list = operations().find(({ path }) => path === '/api/v1/register');
    const answer = (await (await askOf(portal, { path: '/api/v1/register' })).json()) as object;
    const judged = (body: object) =>
      faultsOf(document, list?.operation ?? { operationId: '', responses: {} }, {
        status: 200,
        mediaType: 'application/json',
        body: JSON.stringify(body),
      });
    expect(judged(answer)).toEqual([]);
    expect(judged({ ...answer, secret: 1 })).not.toEqual([]);
    expect(judged({ ...answer, total: 'many' })).not.toEqual([]);
    expect(judged({ ...answer, items: [{}] })).not.toEqual([]);
  });

  it('declares what happens when the portal is broken', async () => {
    const broken = await openTestPortal(open);
    await broken.close();
    for (const { path, operation, examples } of operations()) {
      const [example] = examples;
      // The certificate's 503 needs a crowd and is not shown here.
      const failures = path === '/health' ? ['503'] : ['500'];
      for (const status of failures.filter((each) => each in operation.responses)) {
        const answer = await askOf(broken, example ?? { path });
        expect(String(answer.status), path).toBe(status);
        expect(answer.headers.get('Cache-Control'), path).toBe('no-store');
        expect(await judge(operation, answer), path).toEqual([]);
      }
    }
  });

  it('declares where a client can ask too much, and nowhere else', async () => {
    const limited = await openLimited();
    for (const { path, operation, examples } of operations()) {
      const [example] = examples;
      let answer = await askOf(limited, example ?? { path });
      for (let count = 0; count < 3 && answer.status !== 429; count += 1) {
        answer = await askOf(limited, { ...example, path: `${example?.path}` });
      }
      expect(answer.status === 429, path).toBe('429' in operation.responses);
      if (answer.status !== 429) continue;
      expect(Number(answer.headers.get('Retry-After')), path).toBeGreaterThan(0);
      expect(answer.headers.get('Cache-Control')).toBe('no-store');
      expect(await judge(operation, answer), path).toEqual([]);
    }
  });

  /** A portal that has nothing left for this client. */
  async function openLimited(): Promise<TestPortal> {
    const limited = await openTestPortal(open, {
      at: '2023-03-01T10:00:00+08:00',
      config: { settings: settingsSchema.parse({ publicReads: { perMinute: 1 } }) },
    });
    await enterAndPublish(limited.portal, [{ serial: 1 }]);
    await askOf(limited, { path: '/api/v1/register?q=used-up' });
    return limited;
  }

  it.each(writing)('answers %s with what is allowed wherever it does not declare it', async (method) => {
    for (const { path, methods } of Object.entries(document.paths).map(([each, of]) => ({
      path: each,
      methods: Object.keys(of).map((name) => name.toUpperCase()),
    }))) {
      if (methods.includes(method)) continue;
      const answer = await askOf(portal, { path: path.replaceAll(/\{\w+\}/g, '1') }, method);
      expect(answer.status, path).toBe(405);
      for (const name of methods) expect(answer.headers.get('Allow'), path).toContain(name);
      expect(answer.headers.get('Content-Type'), path).toContain('application/problem+json');
    }
  });

  describe('every address for machines', () => {
    const samples: Readonly<Record<string, () => string>> = {
      number: () => encodeURIComponent(numberOf(portal.portal, 1)),
      revision: () => '1',
    };
    const filled = (path: string) =>
      path
        .replaceAll(/:(\w+)(?:\{[^}]+\})?/g, (_, name: string) => samples[name]?.() ?? '1')
        .replaceAll('*', '0');

    it('that anybody may read is described', async () => {
      const described = new Set(Object.keys(document.paths));
      const routes = new Set(
        portal.web.routes.filter(({ method }) => method === 'GET').map(({ path }) => path),
      );
      const missing: string[] = [];
      for (const path of routes) {
        if (notDescribed.some((pattern) => pattern.test(path))) continue;
        const answer = await askOf(portal, { path: filled(path) });
        const isForMachines =
          answer.status === 200 && !(answer.headers.get('Content-Type') ?? '').startsWith('text/html');
        await answer.body?.cancel();
        const template = path.replaceAll(/:(\w+)(?:\{[^}]+\})?/g, '{$1}').replace(/\*$/, '{path}');
        if (isForMachines && !described.has(template)) missing.push(path);
      }
      expect(missing).toEqual([]);
    });

    it('that is described is served', () => {
      const served = new Set(
        portal.web.routes
          .filter(({ method }) => method === 'GET')
          .map(({ path }) => path.replaceAll(/:(\w+)(?:\{[^}]+\})?/g, '{$1}').replace(/\*$/, '{path}')),
      );
      expect(Object.keys(document.paths).filter((path) => !served.has(path))).toEqual([]);
    });
  });
});
