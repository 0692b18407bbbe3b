import { raw } from 'hono/html';
import type { Child } from 'hono/jsx';
import type { Attributes } from '../attributes.js';
import { compareWithFixtures, type Content, contentOf } from '../../../../test/support/fixture-comparison.js';
import { type NavigationItem, ServiceNavigation, type ServiceNavigationProps } from './service-navigation.js';

type Item = Content & { href?: string; current?: boolean; active?: boolean };

type Options = Pick<
  ServiceNavigationProps,
  | 'serviceName'
  | 'serviceUrl'
  | 'navigationLabel'
  | 'navigationId'
  | 'navigationClasses'
  | 'menuButtonText'
  | 'menuButtonLabel'
  | 'ariaLabel'
  | 'classes'
> & {
  navigation?: (Item | null | false | '')[];
  collapseNavigationOnMobile?: boolean;
  attributes?: Attributes;
  slots?: {
    start?: string;
    end?: string | { html: string; align?: string };
    navigationStart?: string;
    navigationEnd?: string;
  };
};

function itemOf(item: Item | null | false | ''): NavigationItem | undefined {
  if (item === null || item === false || item === '') return undefined;
  return { ...item, content: contentOf(item) };
}

function slot(html: string | undefined): Child {
  return html === undefined ? undefined : raw(html);
}

compareWithFixtures<Options>('service-navigation', { compared: 33 }, (options) => {
  const { navigation, collapseNavigationOnMobile, slots, ...same } = options;
  const end = slots?.end;
  return (
    <ServiceNavigation
      {...same}
      items={navigation?.map(itemOf)}
      collapseOnMobile={collapseNavigationOnMobile}
      start={slot(slots?.start)}
      end={slot(typeof end === 'object' ? end.html : end)}
      endInline={typeof end === 'object' && end.align === 'inline'}
      navigationStart={slot(slots?.navigationStart)}
      navigationEnd={slot(slots?.navigationEnd)}
    />
  );
});
