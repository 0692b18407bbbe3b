import { defaultFieldPolicies } from '#handover/field-policy';
import { type Ministry, ministries } from '#handover/ministry';
import { ed25519HandoverSigner, parseVerifier } from '#handover/signing-key';
import { httpsReceiver } from '#adapters/https-receiver';
import type { HandoverSetup, Receiver } from '#usecases/ports/handover';
import type { HandoverSettings } from './settings/handover-settings.js';

/** Settings and key, made into what the use cases ask for. Throws when a certificate file cannot be read. */
export async function handoverSetup(settings: HandoverSettings, seed: Uint8Array): Promise<HandoverSetup> {
  const receivers: Partial<Record<Ministry, Receiver>> = {};
  for (const ministry of ministries) {
    const receiver = settings.receivers[ministry];
    if (receiver === undefined) continue;
    const { url, publicKeys } = receiver;
    receivers[ministry] = {
      verifiers: publicKeys.map(parseVerifier).filter((verifier) => verifier !== undefined),
      ...(url === undefined ? {} : { endpoint: await httpsReceiver({ ...receiver, url }) }),
    };
  }
  const policy = (ministry: Ministry) => settings.fields[ministry] ?? defaultFieldPolicies[ministry];
  return {
    signer: ed25519HandoverSigner(seed),
    policies: { 'public-security': policy('public-security'), cyberspace: policy('cyberspace') },
    acknowledgeWithinWorkingDays: settings.acknowledgeWithinWorkingDays,
    receivers,
  };
}
