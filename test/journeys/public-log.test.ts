/** The log as an outsider reads it: by its addresses, with the published keys, and nothing else. */
import { gunzipSync } from 'node:zlib';
import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { isContinuation, parseConsistencyFile } from '#log/consistency-file';
import { leafHash, rootOfLeaves } from '#log/merkle';
import { parsePolicy } from '#log/policy';
import { parseProofFile, verifyProofFile } from '#log/proof-file';
import { tilesOfTree, tilePath } from '#log/tiles';
import { canonicalBytes, type JsonValue } from '#register/canonical-json';
import { type ReceiptDocument, receiptCommitment, receiptEntryBytes } from '#register/receipt-entry';
import { completeNodes } from '#usecases/log/complete-nodes';
import { receiptOfAct } from '#usecases/log/act-receipts';
import { receiptProof } from '#usecases/log/receipt-proof';
import { forEachDatabase, type TestDatabase } from '../support/databases.js';
import { preparedFiling } from '../support/filings.js';
import { hashesOf, type LogReader, logReader } from '../support/log-reader.js';
import { openTestPortal, type TestPortal } from '../support/portal.js';
import { enter, enterAndPublish } from '../support/register-entries.js';

/** A full tile, a partial one, and one node above. */
const entered = 300;
const serials = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, at) => ({ serial: from + at + 1 }));

forEachDatabase((_kind, open) => {
  let database: TestDatabase;
  let portal: TestPortal;
  let log: LogReader;
  const ask = (path: string, headers: Readonly<Record<string, string>> = {}, method = 'GET') =>
    portal.web.request(`${portal.portal.publicUrl}/log/${path}`, { method, headers });

  beforeAll(async () => {
    database = await open();
    portal = await openTestPortal(async () => database);
    log = logReader(async (path) => {
      const answer = await ask(path);
      if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
      return Buffer.from(await answer.arrayBuffer());
    });
  });

  it('says that nothing is published yet, to nobody’s cache', async () => {
    const answer = await ask('checkpoint');
    expect(answer.status).toBe(404);
    expect(answer.headers.get('Cache-Control')).toBe('no-store');
  });

  describe('of some hundred entries', () => {
    beforeAll(async () => {
      await enterAndPublish(portal.portal, serials(0, 5));
      await enterAndPublish(portal.portal, serials(5, entered));
    });

    it('gives a checkpoint that opens with the published key, and may be cached for seconds', async () => {
      expect(await log.checkpoint()).toMatchObject({ origin: portal.portal.signer.name, size: entered });
      const { headers } = await ask('checkpoint');
      expect(headers.get('Content-Type')).toBe('text/plain; charset=utf-8');
      expect(headers.get('Cache-Control')).toBe('public, max-age=2, must-revalidate');
      expect(headers.get('Access-Control-Allow-Origin')).toBe('*');
    });

    it('gives tiles and bundles from which anybody computes its root', async () => {
      const { size, root } = await log.checkpoint();
      expect(await log.root(size)).toEqual(root);
      const entries = await log.entries(size);
      expect(rootOfLeaves([...hashesOf(entries)])).toEqual(root);
      expect(JSON.parse(String(entries[7]))).toMatchObject({ version: 1, revision: 1 });
    });

    it('gives exactly the tiles of its size, for a year', async () => {
      for (const tile of tilesOfTree(entered)) {
        const answer = await ask(tilePath(tile));
        expect(answer.status).toBe(200);
        expect(answer.headers.get('Content-Type')).toBe('application/octet-stream');
        expect(answer.headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable');
        expect((await answer.arrayBuffer()).byteLength).toBe(tile.width * 32);
      }
      // The partial tile of the first checkpoint, for whoever still holds that.
      expect((await ask('tile/0/000.p/5')).status).toBe(200);
    });

    it('packs bundles for the way, and not the hashes', async () => {
      const packed = await ask('tile/entries/000', { 'Accept-Encoding': 'gzip' });
      expect(packed.headers.get('Content-Encoding')).toBe('gzip');
      expect(packed.headers.get('Vary')).toBe('Accept-Encoding');
      const bytes = gunzipSync(Buffer.from(await packed.arrayBuffer()));
      expect(bytes).toEqual(await log.bytes('tile/entries/000'));
      const hashes = await ask('tile/0/000', { 'Accept-Encoding': 'gzip' });
      expect(hashes.headers.get('Content-Encoding')).toBeNull();
    });

    it.each([
      ['tile/0/001', 404],
      ['tile/0/001.p/45', 404],
      ['tile/1/000', 404],
      ['tile/2/000.p/1', 404],
      ['tile/entries/001.p/45', 404],
      ['tile/0/1', 400],
      ['tile/0/000.p/256', 400],
      ['tile/0/x000/000', 400],
      ['tile/00/000', 400],
      ['tile/entries/', 400],
      ['tile/64/000', 400],
      ['proof/300', 404],
      ['proof/-1', 400],
      ['proof/1e2', 400],
      ['proof/0?size=6', 404],
      ['proof/0?size=x', 400],
      ['consistency/301', 404],
      ['consistency/5/299', 404],
      ['consistency/5/x', 400],
    ])('answers %s with %i and the reason', async (path, status) => {
      const answer = await ask(path);
      expect(answer.status).toBe(status);
      expect(answer.headers.get('Cache-Control')).toBe('no-store');
      expect(answer.headers.get('Content-Type')).toBe('text/plain; charset=utf-8');
      expect((await answer.text()).length).toBeGreaterThan(40);
    });

    it('is only read, by scripts of every origin', async () => {
      expect((await ask('checkpoint', {}, 'POST')).status).toBe(405);
      expect((await ask('tile/0/000', {}, 'DELETE')).headers.get('Allow')).toBe('GET, HEAD, OPTIONS');
      expect((await ask('tile/0/000', {}, 'OPTIONS')).status).toBe(204);
      expect(await (await ask('checkpoint', {}, 'HEAD')).text()).toBe('');
    });

    it('publishes its keys and its policy', async () => {
      const { vkey } = portal.portal.signer;
      expect(await log.text('vkey')).toBe(`${vkey}\n`);
      const read = parsePolicy(await log.bytes('policy'));
      expect(read).toMatchObject({ kind: 'read', policy: { witnesses: [], quorum: undefined } });
      expect(await log.text('policy')).toContain(`log ${vkey} ${portal.portal.publicUrl}/log`);
    });

    it.each([0, 4, 255, 256, 299])('proves entry %i by one file', async (leaf) => {
      const file = await log.bytes(`proof/${leaf}`);
      expect(verdictOn(file, await log.verifiers())).toMatchObject({ kind: 'opened' });
      const { headers } = await ask(`proof/${leaf}`);
      expect(headers.get('Content-Disposition')).toContain(`leaf-${leaf}.tlog-proof`);
    });

    it('proves it against an earlier checkpoint too', async () => {
      const file = await log.bytes('proof/4?size=5');
      expect(verdictOn(file, await log.verifiers())).toMatchObject({
        kind: 'opened',
        checkpoint: { size: 5 },
      });
    });

    it.each([
      ['consistency/5', 5],
      ['consistency/5/300', 5],
      ['consistency/0', 0],
      ['consistency/300', 300],
      ['consistency/257', 257],
    ])('proves that it only grew: %s', async (path, from) => {
      const read = parseConsistencyFile(await log.bytes(path));
      if (read.kind !== 'read') throw new Error(read.problem);
      const leaves = hashesOf(await log.entries(entered)).slice(0, from);
      const earlier = { size: from, root: rootOfLeaves([...leaves]) };
      expect(isContinuation(read.file, earlier, read.checkpoint)).toBe(true);
      const other = { size: from, root: leafHash(Buffer.from('another log')) };
      expect(isContinuation(read.file, other, read.checkpoint)).toBe(false);
    });

    it('shows nothing of an entry that no checkpoint covers', async () => {
      await enter(portal.portal, serials(entered, entered + 1));
      expect((await log.checkpoint()).size).toBe(entered);
      for (const path of ['tile/0/001.p/45', 'tile/entries/001.p/45', `proof/${entered}`]) {
        expect((await ask(path)).status).toBe(404);
      }
      await portal.portal.publisher.publish();
      expect((await ask('tile/entries/001.p/45')).status).toBe(200);
    });

    it('proves a receipt to whoever lodged it, and says nothing of it to anybody else', async () => {
      const cast = {
        operator: (await portal.account('operator')).actor,
        reviewer: (await portal.account('reviewer')).actor,
        decider: (await portal.account('reviewer')).actor,
      };
      const { dossierId } = await preparedFiling(portal.portal, cast, 1);
      const [stored] = await portal.portal.persistence.read.events.load(dossierId);
      const key = stored && receiptOfAct({ dossierId, ...stored });
      if (key === undefined) throw new Error('a submission has a receipt');
      const proof = await receiptProof(portal.portal, key);
      if (proof?.kind !== 'proof') throw new Error('the receipt is not proven');
      expect(verdictOn(Buffer.from(proof.text), await log.verifiers())).toMatchObject({ kind: 'opened' });
      // What the whole world sees of it.
      const { size } = await log.checkpoint();
      const leaf = String((await log.entries(size))[proof.leafIndex]);
      expect(leaf).toMatch(/^\{"commitment":"[0-9a-f]{64}","kind":"receipt","version":1\}$/);
      expect(await receiptProof(portal.portal, { of: 'report', reference: 'none' })).toBeUndefined();
    });

    it('gives an older database the nodes it lacks', async () => {
      const before = await log.bytes('tile/1/000.p/1');
      await sql`alter table log_node disable trigger user`.execute(database.db);
      await sql`delete from log_node`.execute(database.db);
      await sql`alter table log_node enable trigger user`.execute(database.db);
      const stored = portal.portal.persistence.read.log;
      expect(await stored.nodes(1, 0, 1)).toEqual([]);
      await completeNodes(stored, (await log.checkpoint()).size);
      expect(await stored.nodes(1, 0, 1)).toEqual([before]);
    });
  });
});

/** As a verifier decides: the leaf follows from what the file carries. */
function verdictOn(bytes: Buffer, verifiers: Parameters<typeof verifyProofFile>[3]) {
  const read = parseProofFile(bytes);
  if (read.kind !== 'read') throw new Error(read.problem);
  const extra = JSON.parse(String(read.proof.extra)) as Extra;
  const entry =
    'receipt' in extra
      ? receiptEntryBytes(receiptCommitment(Buffer.from(extra.salt, 'base64'), extra.receipt))
      : canonicalBytes(extra.entry);
  const [origin = ''] = read.proof.note.split('\n', 1);
  return verifyProofFile(read.proof, leafHash(entry), origin, verifiers);
}

type Extra = { readonly entry: JsonValue } | { readonly receipt: ReceiptDocument; readonly salt: string };
