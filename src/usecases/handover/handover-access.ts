import type { Actor, Role } from '#dossier/actor';
import { type Ministry, ministries } from '#handover/ministry';

/** 联络员 — who acknowledges for a ministry by hand. */
export const liaisonRoles = {
  'public-security': 'liaison-public-security',
  cyberspace: 'liaison-cyberspace',
} as const satisfies Record<Ministry, Role>;

/** The ministry an address names. */
export function ministryFrom(text: string | undefined): Ministry | undefined {
  return ministries.find((ministry) => ministry === text);
}

/** Who of our own staff looks after the hand-over as a whole. */
const overseers = ['supervisor', 'auditor'] as const satisfies readonly Role[];

export const handoverReaders: readonly Role[] = [...Object.values(liaisonRoles), ...overseers];

/** A liaison officer sees their own ministry, supervisors and auditors both. */
export function visibleMinistries({ roles }: Actor): readonly Ministry[] {
  if (overseers.some((role) => roles.includes(role))) return ministries;
  return ministries.filter((ministry) => roles.includes(liaisonRoles[ministry]));
}

export function isLiaisonOf({ roles }: Actor, ministry: Ministry): boolean {
  return roles.includes(liaisonRoles[ministry]);
}

/** Dead letters and new attempts concern the portal's side of the wire. */
export function seesDeadLetters({ roles }: Actor): boolean {
  return overseers.some((role) => roles.includes(role));
}

export function mayRetry({ roles }: Actor): boolean {
  return roles.includes('supervisor');
}
