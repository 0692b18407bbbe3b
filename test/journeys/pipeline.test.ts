/** What holds for every request, whatever it asks for. */
import { beforeAll, expect, it } from 'vitest';
import { forEachDatabase } from '../support/databases.js';
import { type TestPortal, openTestPortal } from '../support/portal.js';

forEachDatabase((_kind, open) => {
  let portal: TestPortal;
  beforeAll(async () => {
    portal = await openTestPortal(open, { demonstration: true, at: '2023-01-13T09:00:00+08:00' });
  });

  it('sends nothing a browser could run or load from elsewhere', async () => {
    const { headers, text } = await portal.visitor().get('/');
    const policy = headers.get('Content-Security-Policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe|https?:|data:|\*/);
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(text).not.toMatch(/<script(?![^>]*\ssrc=)|\sstyle=|\son\w+=/);
  });

  it('speaks Chinese first and English when asked, and remembers it', async () => {
    const visitor = portal.visitor();
    expect((await visitor.get('/', { 'Accept-Language': 'en' })).text).toContain('<html lang="zh-CN"');
    expect((await visitor.get('/?lang=en')).text).toContain('<html lang="en"');
    expect((await visitor.get('/guide')).text).toContain('<html lang="en"');
    expect((await visitor.get('/?lang=zh')).text).toContain('<html lang="zh-CN"');
  });

  const origins: readonly [string, Record<string, string>, number][] = [
    ['our own page', { Origin: 'http://127.0.0.1:3000', 'Sec-Fetch-Site': 'same-origin' }, 303],
    ['another site', { Origin: 'https://evil.example', 'Sec-Fetch-Site': 'cross-site' }, 403],
    ['another site in an old browser', { Origin: 'https://evil.example' }, 403],
    ['a page without origin', { Origin: 'null', 'Sec-Fetch-Site': 'cross-site' }, 403],
    ['a sibling site', { Origin: 'http://127.0.0.1:4000', 'Sec-Fetch-Site': 'same-site' }, 403],
  ];
  it.each(origins)('a form sent from %s', async (_from, headers, status) => {
    const target = `${portal.portal.publicUrl}/demonstration`;
    const body = new URLSearchParams({ reset: 'yes' });
    const answer = await portal.web.request(target, { method: 'POST', headers, body });
    expect(answer.status).toBe(status);
  });

  it('sets the clock of the demonstration, and statutory dates follow', async () => {
    const visitor = portal.visitor();
    const wrong = await visitor.post('/demonstration', { day: '2023-02-30', time: '09:00' });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('value="2023-02-30"');
    const set = await visitor.postAndFollow('/demonstration', { day: '2023-04-21', time: '10:30' });
    expect(set.text).toContain('datetime="2023-04-21T02:30:00.000Z"');
    expect(portal.portal.clock.now()).toBe('2023-04-21T02:30:00.000Z');
    expect(portal.portal.clock.machineNow()).toBe('2023-01-13T01:00:00.000Z');
    await visitor.postAndFollow('/demonstration', { reset: 'yes' });
    expect(portal.portal.clock.now()).toBe('2023-01-13T01:00:00.000Z');
  });

  it('says plainly that a page does not exist', async () => {
    const missing = await portal.visitor().get('/no-such-page');
    expect(missing.status).toBe(404);
    expect(missing.text).toContain('没有找到这个页面');
    expect(missing.text.match(/<!doctype/gi)).toHaveLength(1);
  });

  it('refuses what is too large before reading it all', async () => {
    const body = new Uint8Array(22 * 1024 * 1024);
    const headers = { Origin: 'http://127.0.0.1:3000', 'Content-Length': String(body.length) };
    const answer = await portal.web.request(`${portal.portal.publicUrl}/signin`, {
      method: 'POST',
      headers,
      body,
    });
    expect(answer.status).toBe(413);
    expect(await answer.text()).toContain('20 MB');
  });

  it('keeps what one person sees from being stored for the next', async () => {
    const operator = await portal.signedIn('operator');
    const { headers } = await operator.get('/filings');
    expect(headers.get('Cache-Control')).toBe('no-store');
  });
});
