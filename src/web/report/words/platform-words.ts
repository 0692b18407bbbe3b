import type { ReportedPlatform } from '#report/events';
import type { Say } from '../../layout/visit.js';

/** Whether anybody has said which platform it is: a mail is taken in before that. */
export function isPlatformNamed(platform: ReportedPlatform): boolean {
  return platform.kind === 'filed' || platform.name !== '' || platform.address !== '';
}

/** The name as it was given; the address where there is none. */
export function platformName(say: Say, platform: ReportedPlatform): string {
  if (platform.name !== '') return platform.name;
  const address = platform.kind === 'unfiled' ? platform.address : platform.number;
  return address === '' ? say('待确认平台', 'Platform to be identified') : address;
}
