import type { ReportedPlatform } from '#report/events';
import type { Say } from '../../layout/visit.js';

/** The name as it was given; the address where there is none. */
export function platformName(say: Say, platform: ReportedPlatform): string {
  if (platform.name !== '') return platform.name;
  const address = platform.kind === 'unfiled' ? platform.address : platform.number;
  return address === '' ? say('未说明的平台', 'A platform not named') : address;
}
