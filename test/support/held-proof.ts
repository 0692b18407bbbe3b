/** A proof file as its holder checks it: with the verifier that is handed out, and keys obtained beforehand. */
import { checkProof } from '#verifier/check-proof';
import { type Trust, trustKeys } from '#verifier/trust';
import type { Verdict } from '#verifier/verdict';
import type { TestPortal } from './portal.js';

export async function trustInLog(portal: TestPortal): Promise<Trust> {
  const read = trustKeys((await portal.visitor().get('/log/vkey')).text);
  if (read.kind !== 'trust') throw new Error('the published keys cannot be read');
  return read.trust;
}

export function verdictOn(file: string | Uint8Array, trust: Trust, content?: string): Verdict {
  const asked = { trust, requireQuorum: false };
  return checkProof(
    Buffer.from(file),
    content === undefined ? asked : { ...asked, content: Buffer.from(content) },
  );
}

/**
 * Positions at which the file was changed by one bit and is still called good. Signature lines behind the log's own are
 * left out: they are of signers whose keys are not among those trusted here, and the format bids to ignore them.
 */
export function unnoticedChanges(file: string, trust: Trust): readonly number[] {
  const bytes = Buffer.from(file);
  const own = bytes.indexOf('\n\n\u2014 ', bytes.indexOf('\n\n') + 2) + 2;
  const others = bytes.indexOf('\n\u2014 ', own) + 1;
  const checked = others === 0 ? bytes.length : others;
  return Array.from({ length: checked }, (_, position) => position).filter((position) => {
    const changed = Buffer.from(bytes);
    changed[position] = (bytes[position] ?? 0) ^ 1;
    return verdictOn(changed, trust).good;
  });
}

/** What a receipt says, without its salt. */
export function receiptIn(file: string): Readonly<Record<string, unknown>> {
  const extra = Buffer.from(/^extra (\S+)$/m.exec(file)?.[1] ?? '', 'base64').toString('utf8');
  const { receipt } = JSON.parse(extra) as { receipt: Readonly<Record<string, unknown>> };
  return receipt;
}
