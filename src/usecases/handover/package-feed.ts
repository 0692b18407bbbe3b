import type { Envelope } from '#handover/envelope';
import type { Ministry } from '#handover/ministry';
import type { Deps } from '../ports.js';

export type FeedEntry = {
  readonly sequence: number;
  readonly digest: string;
  readonly isAcknowledged: boolean;
  /** Absent when what the package says was erased; its place in the chain stays. */
  readonly envelope?: Envelope;
};

export type PackageFeed = {
  readonly entries: readonly FeedEntry[];
  /** Whether there are more after these. */
  readonly hasMore: boolean;
};

export const feedLimitMax = 50;
export const feedLimitDefault = 20;

/** The packages of a ministry after a sequence, in order: what a receiver that was away reads to catch up. */
export async function packageFeed(
  { persistence }: Pick<Deps, 'persistence'>,
  ministry: Ministry,
  { after, limit }: { readonly after: number; readonly limit: number },
): Promise<PackageFeed> {
  const { handover } = persistence.read;
  const rows = await handover.after(ministry, after, limit + 1);
  const entries: FeedEntry[] = [];
  for (const { handed, acknowledgement } of rows.slice(0, limit)) {
    const envelope = await handover.envelope(handed);
    entries.push({
      sequence: handed.sequence,
      digest: handed.digest,
      isAcknowledged: acknowledgement !== undefined,
      ...(envelope === undefined ? {} : { envelope }),
    });
  }
  return { entries, hasMore: rows.length > limit };
}
