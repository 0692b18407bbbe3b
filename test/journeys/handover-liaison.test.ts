/** 联络员 and supervisors before their pages: what a ministry was sent, acknowledging by hand, the monthly sheet. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor, Role } from '#dossier/actor';
import { day } from '#law/calendar-day';
import { recordFiling } from '#usecases/decide-case';
import { forEachDatabase } from '../support/databases.js';
import { type FilingCast, preparedFiling, valueOf } from '../support/filings.js';
import { PaperBrowser } from '../support/paper-browser.js';
import { type TestPortal, openTestPortal } from '../support/portal.js';

forEachDatabase((_kind, open) => {
  let portal: TestPortal;
  let cast: FilingCast & { readonly decider: Actor };
  let filings = 0;
  const file = async (): Promise<string> => {
    filings += 1;
    const prepared = await preparedFiling(portal.portal, cast, filings);
    return valueOf(await recordFiling(portal.portal, { ...prepared, actor: cast.decider })).number;
  };
  const signedIn = async (role: Role) => new PaperBrowser(await portal.signedIn(role));
  const readings = () => portal.database.db.selectFrom('handover_reading').selectAll().execute();

  beforeAll(async () => {
    portal = await openTestPortal(open, { at: '2026-03-30T09:00:00+08:00' });
    cast = {
      operator: (await portal.account('operator')).actor,
      reviewer: (await portal.account('reviewer')).actor,
      decider: (await portal.account('reviewer')).actor,
    };
    await file();
    await file();
  });

  it('a liaison officer comes to what their ministry was sent, and to nothing of the other', async () => {
    const officer = await signedIn('liaison-public-security');
    await officer.open('/handover');
    expect(officer.text).toContain('通报清单');
    expect(officer.text).toContain('公安部');
    expect(officer.text).toContain('共 2 个通报包');
    await officer.open('/handover/cyberspace');
    expect(officer.status).toBe(403);
    await officer.open('/handover/cyberspace/packages/1');
    expect(officer.status).toBe(403);
    await officer.open('/handover/undelivered');
    expect(officer.status).toBe(403);
    await officer.open('/casework');
    expect(officer.status).toBe(403);
  });

  it('shows exactly the fields of the policy, and records who opened them', async () => {
    const contact = '010-55550100';
    const officer = await signedIn('liaison-public-security');
    await officer.open('/handover/public-security/packages/1');
    expect(officer.text).toContain('主办者证件');
    expect(officer.text).toContain(contact);
    const document = /主办者证件\s*统一社会信用代码\s*([0-9A-Z]{18})/.exec(officer.text)?.[1] ?? '';
    expect(document).not.toBe('');
    const other = await signedIn('liaison-cyberspace');
    await other.open('/handover/cyberspace/packages/1');
    expect(other.text).toContain(contact);
    expect(other.text).not.toContain('主办者证件');
    expect(other.html).not.toContain(document);
    const supervisor = await signedIn('supervisor');
    await supervisor.open('/handover/public-security/packages/1');
    expect(supervisor.text).toContain('主办者证件');
    expect(supervisor.html).not.toContain(document);
    expect((await readings()).map(({ ministry, what }) => `${ministry} ${what}`).toSorted()).toEqual([
      'cyberspace page',
      'public-security page',
      'public-security page',
    ]);
  });

  it('why the day of acknowledgement is this one opens for their own ministry alone', async () => {
    const officer = await signedIn('liaison-public-security');
    await officer.open('/handover/public-security/packages/1');
    const why = /href="(?<why>\/deadlines\/why\/handover\/[^"]+)"/.exec(officer.html)?.groups?.['why'] ?? '';
    await officer.open(why);
    expect(officer.text).toContain('为什么是这一天');
    await officer.follow('查看通报包');
    expect(officer.path).toBe('/handover/public-security/packages/1');
    const other = await signedIn('liaison-cyberspace');
    await other.open(why);
    expect(other.status).toBe(403);
  });

  it('the signed file is for the ministry alone', async () => {
    const officer = await portal.signedIn('liaison-cyberspace');
    const kept = await officer.get('/handover/cyberspace/packages/1/file');
    expect(kept.headers.get('Content-Disposition')).toContain('handover-cyberspace-1.dsse.json');
    expect(JSON.parse(kept.text)).toMatchObject({
      signatures: [{ keyid: portal.portal.handover.signer.keyId }],
    });
    const supervisor = await portal.signedIn('supervisor');
    expect((await supervisor.get('/handover/cyberspace/packages/1/file')).status).toBe(403);
  });

  it('acknowledges by hand, asked once more; who and when are kept and cannot be taken back', async () => {
    const officer = await signedIn('liaison-public-security');
    await officer.open('/handover/public-security/packages/1');
    await officer.press('签收');
    expect(officer.text).toContain('签收人和时间将永久记录');
    await officer.press('确认签收');
    expect(officer.text).toContain('已签收，时间和签收人已记录');
    expect(officer.text).toContain('联络员人工签收');
    const { handover } = portal.portal.persistence.read;
    const reference = { ministry: 'public-security', sequence: 1 } as const;
    const { acknowledgement, handed } = (await handover.tracked(reference)) ?? {};
    expect(acknowledgement?.by.channel).toBe('manual');
    portal.clock.advance(3_600_000);
    const again = await portal.signedIn('liaison-public-security');
    const { digest = '' } = handed ?? {};
    const path = '/handover/public-security/packages/1/acknowledge';
    expect((await again.post(path, { digest })).status).toBe(303);
    expect((await handover.tracked(reference))?.acknowledgement).toEqual(acknowledgement);
    expect((await again.post(path, { digest: 'ab'.repeat(32) })).status).toBe(409);
  });

  it('nobody but the ministry’s officer acknowledges', async () => {
    const { digest = '' } =
      (await portal.portal.persistence.read.handover.tracked({ ministry: 'cyberspace', sequence: 1 }))
        ?.handed ?? {};
    for (const role of ['supervisor', 'auditor', 'liaison-public-security'] as const) {
      const person = await portal.signedIn(role);
      expect((await person.post('/handover/cyberspace/packages/1/acknowledge', { digest })).status).toBe(403);
    }
    const reviewer = await portal.signedIn('reviewer');
    expect((await reviewer.get('/handover')).status).toBe(403);
  });

  describe('GC Forms #2160: no false overdue', () => {
    it('an acknowledged package never appears late, an open one only after its last day', async () => {
      const late = async () => {
        const officer = await signedIn('liaison-public-security');
        await officer.open('/handover/public-security?state=late');
        return officer.text;
      };
      // Handed over on Monday 30 March; 4 to 6 April are 清明: five working days end on Tuesday 7 April.
      portal.clock.set('2026-04-07T23:59:59+08:00');
      expect(await late()).toContain('没有这样的通报');
      portal.clock.set('2026-04-08T00:00:00+08:00');
      const text = await late();
      expect(text).toContain('共 1 个通报包');
      expect(text).toMatch(/签收情况序号2平台/);
      const { deadlines } = portal.portal.persistence.read;
      const due = await deadlines.openDueBy(day('2026-04-07'), 100);
      const ofHandover = due
        .filter(({ subject }) => subject === 'handover')
        .map(({ subjectId }) => subjectId);
      expect(ofHandover).not.toContain('public-security/1');
      expect(ofHandover).toContain('public-security/2');
    });
  });

  it('the monthly sheet counts sent, acknowledged, open and late in months of UTC+8, as the rows say', async () => {
    portal.clock.set('2026-04-01T00:30:00+08:00');
    await file();
    portal.clock.set('2026-04-10T09:00:00+08:00');
    const officer = await signedIn('liaison-public-security');
    await officer.open('/handover/public-security/reconciliation?month=2026-03');
    expect(officer.text).toContain('2026 年 3 月通报对账单');
    expect(officer.text).toMatch(/已发出2已签收/);
    expect(officer.text).toMatch(/已签收1（其中逾期签收 0）/);
    expect(officer.text).toMatch(/待签收1（其中已逾期 1）/);
    // 00:30 on 1 April in China is still March in UTC.
    await officer.open('/handover/public-security/reconciliation?month=2026-04');
    expect(officer.text).toMatch(/已发出1已签收/);
    await officer.open('/handover/public-security/packages/2');
    await officer.press('签收');
    await officer.press('确认签收');
    await officer.open('/handover/public-security/reconciliation?month=2026-03');
    expect(officer.text).toMatch(/已签收2（其中逾期签收 1）/);
    expect(officer.text).toMatch(/待签收0（其中已逾期 0）/);
  });

  it('the sheet comes as CSV too, and a month that is none is told', async () => {
    const officer = await portal.signedIn('liaison-public-security');
    const csv = await officer.get('/handover/public-security/reconciliation.csv?month=2026-03');
    const lines = csv.text.trim().split('\r\n');
    expect(lines).toHaveLength(3);
    expect(lines[0]).toContain('序号,备案编号,平台');
    expect(lines[1]).toContain('2026-03-30 09:00:00');
    expect(lines[2]).toContain('已签收（逾期）');
    const wrong = await officer.get('/handover/public-security/reconciliation?month=2026-13');
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('例如 2026-03');
    expect((await officer.get('/handover/cyberspace/reconciliation?month=2026-03')).status).toBe(403);
  });

  it('a supervisor sees both ministries and orders new attempts for a dead letter', async () => {
    const reference = { ministry: 'cyberspace', sequence: 1 } as const;
    const { handover } = portal.portal.persistence.read;
    const at = portal.clock.machineNow();
    await handover.markFailed(reference, {
      at,
      nextAttemptAt: undefined,
      error: 'the receiver answered 500',
    });
    const supervisor = await signedIn('supervisor');
    await supervisor.open('/handover');
    expect(supervisor.text).toContain('国家互联网信息办公室');
    expect(supervisor.text).toContain('未送达的通报：1 个');
    await supervisor.follow('多次推送未送达');
    expect(supervisor.text).toContain('the receiver answered 500');
    await supervisor.press('重新推送');
    expect(supervisor.text).toContain('已重新开始推送');
    expect((await handover.tracked(reference))?.delivery).toMatchObject({ state: 'queued', attempts: 0 });
    await supervisor.open('/handover/undelivered');
    expect(supervisor.text).toContain('没有未送达的通报');
    const auditor = await portal.signedIn('auditor');
    expect((await auditor.get('/handover/undelivered')).status).toBe(200);
    expect((await auditor.post('/handover/cyberspace/packages/1/retry', {})).status).toBe(403);
  });
});
