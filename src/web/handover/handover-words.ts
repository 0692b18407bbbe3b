import type { Ministry } from '#handover/ministry';
import type { HandedActKind } from '#handover/package';
import type { AcknowledgementChannel, PackageFilter } from '#usecases/ports/handover';
import type { ReconciledPackage } from '#usecases/handover/reconcile';
import type { TagColour } from '../components/tag/tag.js';
import type { Say } from '../layout/visit.js';

export function ministryName(t: Say, ministry: Ministry): string {
  switch (ministry) {
    case 'public-security':
      return t('公安部', 'Ministry of Public Security');
    case 'cyberspace':
      return t('国家互联网信息办公室', 'Cyberspace Administration');
    default:
      return ministry satisfies never;
  }
}

export function actName(t: Say, kind: HandedActKind): string {
  switch (kind) {
    case 'filing':
      return t('予以备案', 'Filing');
    case 'change':
      return t('变更', 'Change');
    case 'contact-update':
      return t('联系方式变更', 'Contact details');
    case 'cancellation':
      return t('注销', 'Cancellation');
    default:
      return kind satisfies never;
  }
}

export function filterName(t: Say, filter: PackageFilter): string {
  switch (filter) {
    case 'all':
      return t('全部', 'All');
    case 'open':
      return t('待签收', 'Open');
    case 'late':
      return t('逾期未签收', 'Late');
    case 'acknowledged':
      return t('已签收', 'Acknowledged');
    default:
      return filter satisfies never;
  }
}

export function channelName(t: Say, channel: AcknowledgementChannel): string {
  switch (channel) {
    case 'push':
      return t('系统推送时签收', 'By its system, when pushed');
    case 'pull':
      return t('系统领取后签收', 'By its system, after fetching');
    case 'manual':
      return t('联络员人工签收', 'By hand');
    default:
      return channel satisfies never;
  }
}

export type Standing = ReconciledPackage['standing'];

export function standingName(t: Say, standing: Standing): string {
  switch (standing) {
    case 'acknowledged':
      return t('已签收', 'Acknowledged');
    case 'acknowledged-late':
      return t('已签收（逾期）', 'Acknowledged late');
    case 'open':
      return t('待签收', 'Open');
    case 'late':
      return t('逾期未签收', 'Late');
    default:
      return standing satisfies never;
  }
}

export const standingColours: Readonly<Record<Standing, TagColour>> = {
  acknowledged: 'green',
  'acknowledged-late': 'yellow',
  open: 'blue',
  late: 'red',
};
