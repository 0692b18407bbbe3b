import { formatPolicy, type Policy } from '#log/policy';
import { parseVerifierKey, type VerifierKey } from '#log/verifier-key';

/** Who may cosign, and how many of them make a checkpoint one to trust. */
export type WitnessPolicy = {
  readonly witnesses: readonly WitnessSetting[];
  /** Cosignatures asked for; 0 asks for none. */
  readonly quorum: number;
};

export type WitnessSetting = {
  /** A short name for people. */
  readonly name: string;
  /** Its verifier key (C2SP signed-note), a cosignature key. */
  readonly vkey: string;
  /** Prefix of its addresses; without one nobody is asked, and cosignatures come from elsewhere. */
  readonly url?: string | undefined;
};

/** By what the log is known: published, and for ever the same in its name. */
export type LogIdentity = {
  readonly origin: string;
  /** Verifier keys, the current one first, then those that signed earlier or sign beside it. */
  readonly vkeys: readonly string[];
  /** C2SP tlog-policy: the log's keys, the witnesses and the quorum. */
  readonly policy: string;
};

/** Throws RangeError for a key that is none, or a name that cannot stand in a policy. */
export function logIdentity({
  origin,
  vkeys,
  url,
  witnesses,
  quorum,
}: {
  readonly origin: string;
  readonly vkeys: readonly string[];
  /** Prefix of the log's addresses. */
  readonly url: string;
} & WitnessPolicy): LogIdentity {
  const named = witnesses.map((witness) => ({
    name: witness.name,
    key: keyOf(witness.vkey),
    ...(witness.url === undefined ? {} : { url: witness.url }),
  }));
  const group = { name: 'witnesses', threshold: quorum, members: named.map(({ name }) => name) };
  const policy: Policy = {
    logs: vkeys.map((vkey) => ({ key: keyOf(vkey), url })),
    witnesses: named,
    groups: quorum === 0 ? [] : [group],
    quorum: quorum === 0 ? undefined : group.name,
  };
  return { origin, vkeys, policy: formatPolicy(policy) };
}

function keyOf(vkey: string): VerifierKey {
  const key = parseVerifierKey(vkey);
  if (key === undefined) throw new RangeError(`not a verifier key: ${vkey}`);
  return key;
}
