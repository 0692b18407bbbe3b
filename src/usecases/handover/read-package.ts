import type { Actor } from '#dossier/actor';
import type { Envelope } from '#handover/envelope';
import type { HandedAct, HandoverPackage } from '#handover/package';
import { type ReadFields, readFields } from '#handover/package-contents';
import { maskedNumber } from '../casework/case-view.js';
import { type Outcome, fail, forbidden, notFound, succeed } from '../outcome.js';
import type { Deps } from '../ports.js';
import type { PackageReference, TrackedPackage } from '../ports/handover.js';
import { isLiaisonOf, mayRetry, visibleMinistries } from './handover-access.js';

export type PackageView = {
  readonly tracked: TrackedPackage;
  /** Absent when what it says was erased. */
  readonly content?: ReadFields & { readonly act: HandedAct; readonly envelope: Envelope };
  /** Display name of whoever acknowledged by hand or ordered new attempts. */
  readonly names: ReadonlyMap<string, string>;
  readonly mayAcknowledge: boolean;
  readonly mayRetry: boolean;
  readonly mayDownload: boolean;
};

/**
 * One package as the ministry got it. Every opening is recorded: it names people. The ministry's own officers see all
 * of it; for our staff the document number is masked, they have the reviewers' way to ask for it.
 */
export async function readPackage(
  { persistence, clock }: Pick<Deps, 'persistence' | 'clock'>,
  actor: Actor,
  reference: PackageReference,
): Promise<Outcome<PackageView>> {
  const { ministry } = reference;
  if (!visibleMinistries(actor).includes(ministry)) return fail(forbidden);
  const { handover, accounts } = persistence.read;
  const tracked = await handover.tracked(reference);
  if (tracked === undefined) return fail(notFound);
  const envelope = await handover.envelope(reference);
  await handover.recordReading({
    ...reference,
    accountId: actor.accountId,
    what: 'page',
    at: clock.machineNow(),
  });
  const { acknowledgement, delivery } = tracked;
  const by = acknowledgement?.by;
  const ids = [by?.channel === 'manual' ? by.accountId : undefined, delivery.retriedBy];
  const isLiaison = isLiaisonOf(actor, ministry);
  return succeed({
    tracked,
    ...(envelope === undefined ? {} : { content: shown(envelope, isLiaison) }),
    names: await accounts.namesOf(ids.filter((id) => id !== undefined)),
    mayAcknowledge: isLiaison && acknowledgement === undefined,
    mayRetry: mayRetry(actor) && delivery.state === 'dead' && acknowledgement === undefined,
    mayDownload: isLiaison && envelope !== undefined,
  });
}

/** The signed envelope as a file, for the ministry's officers only. */
export async function downloadPackage(
  { persistence, clock }: Pick<Deps, 'persistence' | 'clock'>,
  actor: Actor,
  reference: PackageReference,
): Promise<Outcome<{ readonly fileName: string; readonly bytes: Uint8Array }>> {
  const { ministry, sequence } = reference;
  if (!isLiaisonOf(actor, ministry)) return fail(forbidden);
  const { handover } = persistence.read;
  const envelope = await handover.envelope(reference);
  if (envelope === undefined) return fail(notFound);
  await handover.recordReading({
    ...reference,
    accountId: actor.accountId,
    what: 'file',
    at: clock.machineNow(),
  });
  const bytes = Buffer.from(`${JSON.stringify(envelope, undefined, 2)}\n`);
  return succeed({ fileName: `handover-${ministry}-${sequence}.dsse.json`, bytes });
}

function shown(envelope: Envelope, isLiaison: boolean): NonNullable<PackageView['content']> {
  const { act, fields } = payloadOf(envelope);
  const { items, contents } = readFields(fields);
  const { host } = contents;
  const documentNumber = isLiaison ? host.documentNumber : maskedNumber(host.documentNumber);
  return { act, envelope, items, contents: { ...contents, host: { ...host, documentNumber } } };
}

/** Signed by ourselves and sealed since, so that it has the shape it was composed in. */
function payloadOf(envelope: Envelope): HandoverPackage {
  return JSON.parse(Buffer.from(envelope.payload, 'base64').toString('utf8')) as HandoverPackage;
}
