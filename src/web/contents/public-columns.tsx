import type { Child } from 'hono/jsx';
import type { DescribedEntry, PublicColumn } from '#register/entry-differences';
import type { Visit } from '../layout/visit.js';
import { Channels } from './platform-values.js';
import { itemLabels } from './words/labels.js';

type Reader = Pick<Visit, 'say' | 'language'>;

/** 公示栏目 by name. */
export function publicColumnText({ say }: Pick<Visit, 'say'>, column: PublicColumn): string {
  return column === 'host' ? say('主办者', 'Host') : say(...itemLabels[column]);
}

/** What the public reads in one column of an entry. */
export function publicColumnValue(visit: Reader, entry: DescribedEntry, column: PublicColumn): Child {
  const { platform, host, individualName } = entry;
  switch (column) {
    case 'platform-name':
      return platform.name;
    case 'home-page':
      return platform.homePageUrl;
    case 'icp-number':
      return platform.icpNumber;
    case 'channels':
      return <Channels visit={visit} channels={platform.channels} />;
    case 'host':
      if (host.kind === 'organisation') return host.name;
      return individualName ?? visit.say('个人（不公布姓名）', 'Individual (name not published)');
    default:
      return column satisfies never;
  }
}
