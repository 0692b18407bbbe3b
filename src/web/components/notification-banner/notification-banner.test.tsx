import { raw } from 'hono/html';
import { compareWithFixtures, type Content, contentOf } from '../../../../test/support/fixture-comparison.js';
import type { HeadingLevel } from '../heading.js';
import { NotificationBanner } from './notification-banner.js';

type Options = Content & {
  type?: string;
  titleText?: string;
  titleHtml?: string;
  titleId?: string;
  titleHeadingLevel?: HeadingLevel;
  role?: string;
  disableAutoFocus?: boolean;
};

compareWithFixtures<Options>('notification-banner', { compared: 21 }, (options) => (
  <NotificationBanner
    type={options.type === 'success' ? 'success' : undefined}
    title={contentOf({ text: options.titleText, html: options.titleHtml })}
    titleId={options.titleId}
    titleHeadingLevel={options.titleHeadingLevel}
    heading={typeof options.html === 'string' ? undefined : options.text}
    role={options.role}
    disableAutoFocus={options.disableAutoFocus}
    classes={options.classes}
    attributes={options.attributes}
  >
    {typeof options.html === 'string' ? raw(options.html) : undefined}
  </NotificationBanner>
));
