/** The door of the interface for operators: who may ask, and with which permission what. */
import { beforeAll, describe, expect, it } from 'vitest';
import { apiScopes } from '#usecases/ports/api-tokens';
import { operatorRoutes } from '#web/api/operator/operator-routes';
import { makeToken } from '../support/api-token.js';
import { forEachDatabase } from '../support/databases.js';
import { OperatorProgram, sampleDocument } from '../support/operator-program.js';
import { type TestPortal, openTestPortal } from '../support/portal.js';

const nobody = '00000000-0000-4000-8000-000000000000';

forEachDatabase((_kind, open) => {
  let portal: TestPortal;
  beforeAll(async () => {
    portal = await openTestPortal(open);
  });

  const withToken = (token: string | undefined) =>
    new OperatorProgram(portal.web, portal.portal.publicUrl, token);
  const program = async () => {
    const operator = await portal.signedIn('operator');
    return { operator, program: withToken(await makeToken(operator)) };
  };

  describe('who may ask', () => {
    it('nobody without a token in force, whatever else they carry', async () => {
      const operator = await portal.signedIn('operator');
      const token = await makeToken(operator);
      for (const [authorization, code] of [
        [undefined, 'token-missing'],
        ['Basic abc', 'token-invalid'],
        [`Bearer ${token.slice(0, -1)}`, 'token-invalid'],
        [`Bearer ${token} x`, 'token-invalid'],
      ] as const) {
        const headers = authorization === undefined ? undefined : { Authorization: authorization };
        const answer = await operator.get('/api/v1/operator/filings', headers);
        expect([authorization, answer.status, (JSON.parse(answer.text) as { code: string }).code]).toEqual([
          authorization,
          401,
          code,
        ]);
        expect(answer.headers.get('WWW-Authenticate')).toContain('Bearer');
      }
    });

    it('no page of another site: no CORS, no cookie, nothing kept', async () => {
      const { program: mine } = await program();
      const preflight = await mine.send('OPTIONS', '/filings', {
        headers: { Origin: 'https://other.example' },
      });
      const list = await mine.send('GET', '/filings', { headers: { Origin: 'https://other.example' } });
      expect([preflight.status, list.status]).toEqual([405, 200]);
      for (const { headers } of [preflight, list]) {
        expect(headers.get('Access-Control-Allow-Origin')).toBeNull();
        expect(headers.get('Set-Cookie')).toBeNull();
        expect(headers.get('Cache-Control')).toBe('no-store');
      }
    });

    it('a bearer is no browser: a POST is not held against an origin', async () => {
      const { program: mine } = await program();
      const headers = { Origin: 'https://other.example', 'Sec-Fetch-Site': 'cross-site' };
      const body = { document: sampleDocument() };
      expect((await mine.send('POST', '/validate', { headers, body })).status).toBe(200);
    });

    it('is told to wait after 120 requests in a minute, and that nothing was done', async () => {
      const { program: mine } = await program();
      for (let sent = 0; sent < 120; sent += 1) await mine.get(`/filings/${nobody}`);
      const answer = await mine.get('/filings');
      expect([answer.status, answer.json.code]).toEqual([429, 'too-many-requests']);
      expect(Number(answer.headers.get('Retry-After'))).toBeGreaterThan(0);
      portal.clock.advance(60_000);
      expect((await mine.get('/filings')).status).toBe(200);
    });
  });

  describe('scope by route', () => {
    const routes = operatorRoutes.map((route) => ({
      name: `${route.method.toUpperCase()} ${route.path}`,
      method: route.method.toUpperCase(),
      path: route
        .getRoutingPath()
        .replace('/api/v1/operator', '')
        .replace(':id', nobody)
        .replace(/:(?:n|version)/, '1'),
      needed: route.security[0]?.['operatorToken']?.[0],
    }));
    let byScope: Map<string, OperatorProgram>;
    beforeAll(async () => {
      const operator = await portal.signedIn('operator');
      byScope = new Map();
      for (const held of apiScopes) {
        byScope.set(held, withToken(await makeToken(operator, { name: held, scopes: [held] })));
      }
    });

    it.each(routes)('$name', async ({ method, path, needed }) => {
      expect(apiScopes).toContain(needed);
      expect((await withToken(undefined).send(method, path)).status).toBe(401);
      for (const held of apiScopes) {
        const answer = await (byScope.get(held) as OperatorProgram).send(method, path);
        if (held === needed) expect([held, answer.status === 403]).toEqual([held, false]);
        else {
          expect([held, answer.status, answer.json.scope]).toEqual([held, 403, needed]);
          expect(answer.headers.get('WWW-Authenticate')).toContain(`scope="${needed}"`);
        }
      }
    });

    it('nothing else is there: 404 and 405 say so', async () => {
      const { program: mine } = await program();
      expect((await mine.get('/nothing')).json.code).toBe('no-such-resource');
      const wrong = await mine.send('DELETE', '/filings');
      expect([wrong.status, wrong.headers.get('Allow')]).toEqual([405, 'POST, GET']);
    });
  });

  it('the document of the API names every route with its scope, and no other', async () => {
    const answer = await portal.visitor().get('/api/v1/openapi.json');
    const document = JSON.parse(answer.text) as {
      components: { securitySchemes: Record<string, { scheme: string }> };
      paths: Record<string, Record<string, { security?: readonly Record<string, readonly string[]>[] }>>;
    };
    expect(document.components.securitySchemes['operatorToken']?.scheme).toBe('bearer');
    const described = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods)
        .filter(() => path.startsWith('/api/v1/operator/'))
        .map(([method, { security }]) => `${method} ${path} ${security?.[0]?.['operatorToken']?.[0]}`),
    );
    const routes = operatorRoutes.map(
      ({ method, path, security }) => `${method} ${path} ${security[0]?.['operatorToken']?.[0]}`,
    );
    expect(described.sort()).toEqual(routes.sort());
    const forEverybody = Object.entries(document.paths).filter(
      ([path]) => !path.startsWith('/api/v1/operator/'),
    );
    for (const [path, methods] of forEverybody) {
      for (const { security } of Object.values(methods)) expect([path, security]).toEqual([path, undefined]);
    }
  });
});
