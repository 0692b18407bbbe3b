/** Machine filing: what a program with a token can do, and that it is what the pages do. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#dossier/actor';
import type { DossierEvent } from '#dossier/events';
import { prepareRecord } from '#usecases/case-acts';
import { recordFiling } from '#usecases/decide-case';
import { operatorRoutes } from '#web/api/operator/operator-routes';
import { makeToken } from '../support/api-token.js';
import { forEachDatabase } from '../support/databases.js';
import { type ApiDocument, faultsOf, operationsOf } from '../support/described-api.js';
import { pdfBytes, programBytes } from '../support/evidence-files.js';
import { fillEverything, scope, sendNotice } from '../support/operator-form.js';
import {
  type HeardAnswer,
  OperatorProgram,
  documentWithoutFiles,
  fileWithEvidence,
  sampleDocument,
} from '../support/operator-program.js';
import { PaperBrowser } from '../support/paper-browser.js';
import { type TestPortal, openTestPortal } from '../support/portal.js';

const nobody = '00000000-0000-4000-8000-000000000000';

forEachDatabase((_kind, open) => {
  let portal: TestPortal;
  beforeAll(async () => {
    portal = await openTestPortal(open);
  });

  const withToken = (token: string | undefined) =>
    new OperatorProgram(portal.web, portal.portal.publicUrl, token, heard);
  const heard: HeardAnswer[] = [];
  const program = async () => {
    const operator = await portal.signedIn('operator');
    return { operator, program: withToken(await makeToken(operator)) };
  };
  let keys = 0;
  const freshKey = () => `key-${(keys += 1)}`;
  const eventsOf = async (dossierId: string): Promise<readonly DossierEvent[]> =>
    (await portal.portal.persistence.read.events.load(dossierId)).map(({ event }) => event);

  describe('validate', () => {
    it('finds nothing in a complete filing, and stores nothing', async () => {
      const { operator, program: mine } = await program();
      const answer = await mine.post('/validate', { document: sampleDocument() });
      expect([answer.status, answer.json.ready, answer.json.findings]).toEqual([200, true, []]);
      expect(answer.json.reviewDueOnIfSubmittedNow).toBe('2026-03-16');
      expect((await mine.get('/filings')).json).toMatchObject({ items: [], drafts: [] });
      expect((await operator.get('/filings')).text).not.toContain('/filings/drafts/');
    });

    it('says what the page says, of the same contents, in both languages', async () => {
      const { operator, program: mine } = await program();
      const document = sampleDocument();
      const { host } = document.contents;
      const faulty = {
        ...document,
        contents: {
          ...document.contents,
          host: { ...host, documentNumber: '91110105MA0000007X', contact: { ...host.contact, mail: '' } },
          mlps: { ...document.contents.mlps, evidence: [] },
        },
      };
      const { findings } = (await mine.post('/validate', { document: faulty })).json;
      expect(findings.map(({ pointer }: Pointed) => pointer)).toEqual([
        '/contents/host/documentNumber',
        '/contents/host/contact/phone',
        '/contents/mlps/evidence',
      ]);
      const draft = (await mine.post('/drafts', { document: faulty }, freshKey())).json;
      expect(draft.validation.findings).toEqual(findings);
      const page = new PaperBrowser(operator);
      await page.open(`${draft.links.page}/check`);
      for (const { message } of findings) expect(page.text).toContain(message.zh);
      await page.open(`${draft.links.page}/check?lang=en`);
      for (const { message } of findings) expect(page.text).toContain(message.en);
      await page.open('/filings?lang=zh');
    });

    it('points into the document, and names what is unknown in it', async () => {
      const { program: mine } = await program();
      const document = sampleDocument();
      const contents = { ...document.contents, platform: { ...document.contents.platform, nmae: 'x' } };
      const answer = await mine.post('/validate', { document: { ...document, contents } });
      expect([answer.status, answer.json.errors[0].pointer]).toEqual([
        422,
        '/document/contents/platform/nmae',
      ]);
    });

    it.each([
      ['not JSON', { body: '{', headers: { 'Content-Type': 'application/json' } }, 400, 'unreadable'],
      ['a form', { body: 'a=1', headers: { 'Content-Type': 'text/plain' } }, 415, 'not-json'],
      ['too much', { body: { document: { version: 1, x: 'x'.repeat(5_000_000) } } }, 413, 'too-large'],
      [
        'a correction of nothing',
        { body: { purpose: 'correction', document: sampleDocument() } },
        422,
        'invalid-document',
      ],
      [
        'a correction of what is not theirs',
        { body: { purpose: 'correction', filing: nobody, document: sampleDocument() } },
        404,
        'not-found',
      ],
    ])('%s', async (_what, request, status, code) => {
      const { program: mine } = await program();
      const answer = await mine.send('POST', '/validate', request);
      expect([answer.status, answer.json.code]).toEqual([status, code]);
      expect(answer.headers.get('Content-Type')).toContain('application/problem+json');
    });
  });

  describe('filing', () => {
    it('by program and by page leaves the same dossier, word for word', async () => {
      const { operator, program: mine } = await program();
      const started = await operator.post('/filings/drafts', scope);
      const draft = started.location ?? '';
      await fillEverything(operator, draft);
      const submitted = await operator.post(`${draft}/submit`, { declaration: 'yes' });
      const byPage = submitted.location?.split('/')[2] ?? '';
      // What the program reads of that filing it files as its own.
      const { contents, ...document } = (await mine.get(`/filings/${byPage}/document`)).json;
      const mlps = { ...contents.mlps, evidence: [{ fileName: '备案证明.pdf' }] };
      const receipt = await fileWithEvidence(mine, freshKey(), {
        ...document,
        contents: { ...contents, mlps },
        declaration: { trueAndComplete: true },
      });
      expect([receipt.status, receipt.json.of, receipt.json.dueOn]).toEqual([201, 'filing', '2026-03-16']);
      const byProgram: string = receipt.json.filing;
      expect((await eventsOf(byProgram)).map(withoutReferences)).toEqual(
        (await eventsOf(byPage)).map(withoutReferences),
      );
      const read = async (id: string) => (await mine.get(`/filings/${id}/receipts/1`)).json.document.contents;
      expect((await read(byProgram)).host).toEqual((await read(byPage)).host);
      const page = await operator.get(`/filings/${byProgram}/receipts/1`);
      expect(page.text).toContain(receipt.json.receiptNumber);
    });

    it('in one step, once for a key, however often it is sent', async () => {
      const { program: mine } = await program();
      const key = freshKey();
      const first = await mine.post('/filings', documentWithoutFiles(), key);
      const second = await mine.post('/filings', documentWithoutFiles(), key);
      expect([first.status, second.status]).toEqual([201, 201]);
      expect(second.json).toEqual(first.json);
      const other = await mine.post('/filings', documentWithoutFiles({ name: '样例平台二' }), key);
      expect([other.status, other.json.code]).toEqual([409, 'key-reused']);
      expect((await mine.get('/filings')).json.total).toBe(1);
      const { program: theirs } = await program();
      expect((await theirs.post('/filings', documentWithoutFiles(), key)).status).toBe(201);
    });

    it('two at once with one key are one filing', async () => {
      const { program: mine } = await program();
      const key = freshKey();
      const answers = await Promise.all(
        Array.from({ length: 4 }, async () => mine.post('/filings', documentWithoutFiles(), key)),
      );
      expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
      expect(new Set(answers.map(({ json }) => json.filing)).size).toBe(1);
      expect((await mine.get('/filings')).json.total).toBe(1);
      const dossier = await eventsOf(answers[0]?.json.filing);
      expect(dossier.map(({ type }) => type)).toEqual(['FilingSubmitted']);
    });

    it('leaves nothing behind when something stands in the way, and says what', async () => {
      const { program: mine } = await program();
      const document = documentWithoutFiles();
      const faulty = { ...document, contents: { ...document.contents, standards: {} } };
      const answer = await mine.post('/filings', faulty, freshKey());
      expect([answer.status, answer.json.code]).toEqual([422, 'filing-incomplete']);
      expect(answer.json.validation.findings).toContainEqual(
        expect.objectContaining({ code: 'missing', pointer: '/contents/standards/statement' }),
      );
      expect((await mine.get('/filings')).json).toMatchObject({ items: [], drafts: [] });
    });

    it('asks for the declaration of the pages, for a key, and for the files it names', async () => {
      const { program: mine } = await program();
      const { declaration: _none, ...undeclared } = documentWithoutFiles();
      expect((await mine.post('/filings', undeclared, freshKey())).json.code).toBe('undeclared');
      expect((await mine.post('/filings', documentWithoutFiles())).json.code).toBe('idempotency-key');
      const named = await mine.post('/filings', sampleDocument(), freshKey());
      expect([named.json.code, named.json.errors[0].pointer]).toEqual([
        'evidence-not-uploaded',
        '/contents/mlps/evidence/0',
      ]);
    });

    it('takes only files that are what their content says, and no submission without them', async () => {
      const { program: mine } = await program();
      const draft = (await mine.post('/drafts', { document: sampleDocument() }, freshKey())).json;
      const disguised = await mine.upload(draft.id, 'mlps', programBytes, 'mlps.pdf');
      expect([disguised.status, disguised.json.code]).toEqual([415, 'file-kind']);
      const empty = await mine.upload(draft.id, 'mlps', new Uint8Array());
      expect([empty.status, empty.json.code]).toEqual([400, 'file-empty']);
      const form = await mine.send('POST', `/drafts/${draft.id}/evidence?item=mlps&fileName=a.pdf`, {
        body: 'x',
        headers: { 'Content-Type': 'multipart/form-data; boundary=x' },
      });
      expect(form.status).toBe(415);
      const { declaration } = sampleDocument();
      const submission = `/drafts/${draft.id}/submission`;
      const without = await mine.post(submission, { declaration, evidence: ['0'.repeat(64)] });
      expect([without.status, without.json.code]).toEqual([409, 'evidence-differs']);
      const file = (await mine.upload(draft.id, 'mlps', pdfBytes)).json;
      expect((await mine.upload(draft.id, 'mlps', pdfBytes)).json.id).toBe(file.id);
      expect((await mine.post(submission, { declaration, evidence: [file.sha256] })).status).toBe(201);
      const late = await mine.upload(draft.id, 'other', pdfBytes);
      expect([late.status, late.json.code]).toEqual([409, 'already-submitted']);
    });

    it('is nobody else’s to see', async () => {
      const { program: mine } = await program();
      const { program: theirs } = await program();
      const { filing } = (await fileWithEvidence(mine, freshKey())).json;
      const draft = (await mine.post('/drafts', { document: sampleDocument() }, freshKey())).json.id;
      for (const path of [
        `/filings/${filing}`,
        `/filings/${filing}/document`,
        `/filings/${filing}/receipts/1`,
        `/filings/${filing}/acts/1`,
        `/drafts/${draft}`,
      ]) {
        expect([path, (await theirs.get(path)).status]).toEqual([path, 404]);
      }
      const { declaration } = sampleDocument();
      expect((await theirs.post(`/drafts/${draft}/submission`, { declaration })).status).toBe(404);
      expect((await theirs.send('DELETE', `/drafts/${draft}`)).status).toBe(404);
      expect((await mine.send('DELETE', `/drafts/${draft}`)).status).toBe(204);
    });
  });

  describe('afterwards', () => {
    it('reads the notice with pointers, corrects, changes contact details, and cancels once filed', async () => {
      const { operator, program: mine } = await program();
      const { filing } = (await fileWithEvidence(mine, freshKey())).json;
      const reviewer = await portal.account('reviewer');
      await sendNotice(portal.portal, reviewer.actor, {
        dossierId: filing,
        points: [{ item: 'rules-identity', reason: '请写明核实方式' }],
      });
      const noticed = (await mine.get(`/filings/${filing}`)).json;
      expect(noticed).toMatchObject({ id: filing });
      expect([noticed.status, noticed.notice.points[0].pointer]).toEqual([
        'awaiting-correction',
        '/contents/rules/identity',
      ]);
      const correction = {
        version: 1,
        contents: {
          rules: { identity: { text: '注册用户以手机号和居民身份证实名核验，人工复核，资料加密保存。' } },
        },
        declaration: { trueAndComplete: true },
      };
      const unanswered = await mine.post('/validate', {
        purpose: 'correction',
        filing,
        document: { version: 1, contents: {} },
      });
      expect(unanswered.json.obstacles[0]).toMatchObject({ code: 'point-unanswered', pointer: '/replies/1' });
      const corrected = await mine.post(`/filings/${filing}/corrections`, correction, freshKey());
      expect([corrected.status, corrected.json.of, corrected.json.submission]).toEqual([
        201,
        'correction',
        2,
      ]);
      expect((await mine.get(`/filings/${filing}/document`)).json.contents.mlps.evidence).toHaveLength(1);

      const number = await recordedNumber(portal, filing, reviewer.actor);
      const filed = (await mine.get(`/filings/${filing}`)).json;
      expect([filed.status, filed.number]).toEqual(['filed', number]);
      expect((await mine.get(`/filings?number=${encodeURIComponent(number)}`)).json.items[0].id).toBe(filing);

      const contact = {
        version: 1,
        contents: { host: { contact: { phone: '010-55550199' } } },
        change: { kind: 'contact', changedOn: '2026-03-01', reason: '' },
        declaration: { trueAndComplete: true },
      };
      const updated = await mine.post(`/filings/${filing}/changes`, contact, freshKey());
      expect(updated.status).toBe(201);
      expect(['contact', 'change']).toContain(updated.json.of);
      expect((await mine.get(`/filings/${filing}/acts/${updated.json.act}`)).json).toEqual(updated.json);

      const { version } = (await mine.get(`/filings/${filing}`)).json;
      const end = {
        endsOn: portal.clock.now().slice(0, 10),
        version,
        confirmation: { numberIsRetired: true },
      };
      const stale = await mine.send('PUT', `/filings/${filing}/cancellation`, {
        body: { ...end, version: 1 },
      });
      expect([stale.status, stale.json.code]).toEqual([409, 'conflict']);
      const cancelled = await mine.send('PUT', `/filings/${filing}/cancellation`, { body: end });
      expect([cancelled.status, cancelled.json.of]).toEqual([200, 'cancellation']);
      const again = await mine.send('PUT', `/filings/${filing}/cancellation`, { body: end });
      expect(again.json).toEqual(cancelled.json);
      expect((await operator.get(`/filings/${filing}`)).text).toContain('已注销');
    });

    it('tells every clock with the days it was counted by', async () => {
      const { program: mine } = await program();
      const { filing, dueOn } = (await fileWithEvidence(mine, freshKey())).json;
      const { clocks } = (await mine.get(`/filings/${filing}`)).json;
      const review = clocks.find(({ key }: { key: string }) => key.startsWith('review'));
      expect(review).toMatchObject({ bearer: 'authority', state: 'open', dueOn });
      expect(review.citation.zh).toContain('第五条');
      expect(review.days.at(-1)).toMatchObject({ day: dueOn, ordinal: review.period.length });
    });

    it('a draft begun on the pages is not overwritten', async () => {
      const { operator, program: mine } = await program();
      const { filing } = (await fileWithEvidence(mine, freshKey())).json;
      const reviewer = await portal.account('reviewer');
      const points = [{ item: 'icp-number', reason: '请核对' }] as const;
      await sendNotice(portal.portal, reviewer.actor, { dossierId: filing, points });
      await operator.post(`/filings/${filing}/corrections`, {});
      const document = {
        version: 1,
        contents: {},
        replies: { 1: '无误' },
        declaration: { trueAndComplete: true },
      };
      const answer = await mine.post(`/filings/${filing}/corrections`, document, freshKey());
      expect([answer.status, answer.json.code]).toEqual([409, 'draft-in-progress']);
      expect((await mine.send('DELETE', `/drafts/${answer.json.draft}`)).status).toBe(204);
      expect((await mine.post(`/filings/${filing}/corrections`, document, freshKey())).status).toBe(201);
    });
  });

  it('answered all of this as the document of the API describes it', async () => {
    const answer = await portal.visitor().get('/api/v1/openapi.json');
    const document = JSON.parse(answer.text) as ApiDocument;
    const operations = operationsOf(document).map((each) => ({
      ...each,
      pattern: new RegExp(`^${each.path.replaceAll(/\{\w+\}/g, '[^/]+')}$`),
    }));
    const seen = new Set<string>();
    for (const { method, path, ...said } of heard) {
      const address = `/api/v1/operator${path.split('?')[0] ?? ''}`;
      const found = operations.find(
        (each) => each.method === method.toLowerCase() && each.pattern.test(address),
      );
      if (found === undefined) continue;
      seen.add(found.operation.operationId);
      const mediaType = said.mediaType;
      expect([method, path, faultsOf(document, found.operation, { ...said, mediaType })]).toEqual([
        method,
        path,
        [],
      ]);
    }
    expect(seen.size).toBe(operatorRoutes.length);
  });
});

/** Two people decide; answers the number. */
async function recordedNumber(portal: TestPortal, dossierId: string, reviewer: Actor): Promise<string> {
  const { persistence } = portal.portal;
  const version = async () => (await persistence.read.events.load(dossierId)).at(-1)?.version ?? 0;
  const prepared = await prepareRecord(portal.portal, {
    actor: reviewer,
    dossierId,
    expectedVersion: await version(),
  });
  if (!prepared.ok) throw new Error(JSON.stringify(prepared.failure));
  const second = await portal.account('reviewer');
  const done = await recordFiling(portal.portal, {
    actor: second.actor,
    dossierId,
    expectedVersion: await version(),
  });
  if (!done.ok) throw new Error(JSON.stringify(done.failure));
  return done.value.number;
}

/** Ids of files and salted commitments are random by design; the hash of a file is compared. */
function withoutReferences(event: DossierEvent): unknown {
  return JSON.parse(
    JSON.stringify(event, (name, value: unknown) =>
      name === 'particulars' || (name === 'id' && typeof value === 'string') ? 'elsewhere' : value,
    ),
  );
}

type Pointed = { readonly pointer: string };
