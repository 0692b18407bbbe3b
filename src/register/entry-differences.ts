import type { PublicEntry } from './public-entry.js';

/** 公示栏目 that can differ between two versions of an entry. */
export const publicColumns = ['platform-name', 'home-page', 'icp-number', 'channels', 'host'] as const;
export type PublicColumn = (typeof publicColumns)[number];

/** What an entry says, with the name of an individual host where it is disclosed. */
export type DescribedEntry = Pick<PublicEntry, 'platform' | 'host'> & { readonly individualName?: string };

/**
 * The public columns in which two versions differ. Two commitments to a person's name differ by their salt alone: only
 * disclosed names can be compared, and where one is not disclosed nothing is said.
 */
export function changedColumns(before: DescribedEntry, after: DescribedEntry): readonly PublicColumn[] {
  return publicColumns.filter((column) => differs(before, after, column));
}

function differs(before: DescribedEntry, after: DescribedEntry, column: PublicColumn): boolean {
  switch (column) {
    case 'platform-name':
      return before.platform.name !== after.platform.name;
    case 'home-page':
      return before.platform.homePageUrl !== after.platform.homePageUrl;
    case 'icp-number':
      return before.platform.icpNumber !== after.platform.icpNumber;
    case 'channels':
      return channelsText(before) !== channelsText(after);
    case 'host':
      return hostDiffers(before, after);
    default:
      return column satisfies never;
  }
}

function channelsText({ platform }: DescribedEntry): string {
  return JSON.stringify(platform.channels.map(({ kind, identifier }) => [kind, identifier]));
}

function hostDiffers(before: DescribedEntry, after: DescribedEntry): boolean {
  if (before.host.kind !== after.host.kind) return true;
  if (before.host.kind === 'organisation' && after.host.kind === 'organisation') {
    return before.host.name !== after.host.name;
  }
  if (before.individualName === undefined || after.individualName === undefined) return false;
  return before.individualName !== after.individualName;
}
