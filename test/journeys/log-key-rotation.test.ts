/** A log's key is replaced while everybody can follow: both sign for a time, and what the old one signed stays good. */
import { mkdtempSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { beginRotation, finishRotation } from '#adapters/log-key-files';
import { openCheckpoint } from '#log/checkpoint';
import { ed25519Verifier, type NoteVerifier, parseVerifierKey } from '#log/verifier-key';
import { auditKeys } from '#usecases/log/audit-keys';
import { verifyLog } from '#usecases/log/verify-log';
import { onDatabase, type TestDatabase } from '../support/databases.js';
import { openTestPortal, type TestPortal } from '../support/portal.js';
import { enterAndPublish } from '../support/register-entries.js';

const logOrigin = 'register.example/log';

function verifierOf(vkey: string): NoteVerifier {
  const key = parseVerifierKey(vkey);
  const verifier = key && ed25519Verifier(key);
  if (verifier === undefined) throw new Error(`not a key: ${vkey}`);
  return verifier;
}

// What is signed by whom does not depend on the database.
onDatabase('postgresql', (open) => {
  it('begins, signs with both, finishes, and keeps every old proof good', async () => {
    const keysDir = join(mkdtempSync(join(tmpdir(), 'portal-keys-')), 'keys');
    const database: TestDatabase = await open();
    const start = () => openTestPortal(async () => database, { config: { keysDir, logOrigin } });
    const read = async (portal: TestPortal, path: string) =>
      (await portal.visitor().get(`/log/${path}`)).text;
    const opens = (note: string, vkey: string) =>
      openCheckpoint(Buffer.from(note), logOrigin, [verifierOf(vkey)]).kind === 'opened';

    const before = await start();
    await enterAndPublish(before.portal, [{ serial: 1 }]);
    const old = before.portal.signer.vkey;
    const oldProof = await read(before, 'proof/0');
    await expect(finishRotation(keysDir, logOrigin)).rejects.toThrow('no rotation was begun');

    const next = await beginRotation(keysDir, logOrigin);
    expect(await beginRotation(keysDir, logOrigin)).toBe(next);
    expect(statSync(join(keysDir, 'log-signing-next.key')).mode & 0o777).toBe(0o600);
    const during = await start();
    await enterAndPublish(during.portal, [{ serial: 2 }]);
    expect(await read(during, 'vkey')).toBe(`${old}\n${next}\n`);
    const both = await read(during, 'checkpoint');
    expect([opens(both, old), opens(both, next)]).toEqual([true, true]);

    expect(await finishRotation(keysDir, logOrigin)).toEqual({ retired: old, current: next });
    const after = await start();
    await enterAndPublish(after.portal, [{ serial: 3 }]);
    expect(await read(after, 'vkey')).toBe(`${next}\n${old}\n`);
    expect(await read(after, 'policy')).toContain(`log ${old} `);
    const alone = await read(after, 'checkpoint');
    expect([opens(alone, old), opens(alone, next)]).toEqual([false, true]);
    expect(opens(oldProof.slice(oldProof.indexOf('\n\n') + 2), old)).toBe(true);

    const { logAudit: audit, log } = after.portal.persistence.read;
    const keys = auditKeys([next, old], []);
    expect((await verifyLog({ audit, log, origin: logOrigin, ...keys })).faults).toEqual([]);
  });
});
