import type { Child } from 'hono/jsx';
import { type Attributes, extraAttributes } from '../attributes.js';
import { classNames } from '../class-names.js';
import { Heading, type HeadingLevel } from '../heading.js';
import { useWording } from '../wording.js';

export type NotificationBannerProps = {
  /** `success` is read out at once; without it the banner is a landmark. */
  type?: 'success' | undefined;
  /** Default 重要提示 or 办理成功. */
  title?: Child;
  titleId?: string | undefined;
  titleHeadingLevel?: HeadingLevel | undefined;
  /** One line in large letters; use children for more. */
  heading?: Child;
  role?: string | undefined;
  disableAutoFocus?: boolean | undefined;
  classes?: string | undefined;
  attributes?: Attributes | undefined;
  children?: Child;
};

/** Something that happened, or that everybody should know, at the top of the page. */
export function NotificationBanner(props: NotificationBannerProps) {
  const wording = useWording();
  const isSuccess = props.type === 'success';
  const titleId = props.titleId ?? 'govuk-notification-banner-title';
  return (
    <div
      class={classNames(
        'govuk-notification-banner',
        isSuccess && 'govuk-notification-banner--success',
        props.classes,
      )}
      role={props.role ?? (isSuccess ? 'alert' : 'region')}
      aria-labelledby={titleId}
      data-module="govuk-notification-banner"
      data-disable-auto-focus={
        props.disableAutoFocus === undefined ? undefined : String(props.disableAutoFocus)
      }
      {...extraAttributes(props.attributes)}
    >
      <div class="govuk-notification-banner__header">
        <Heading level={props.titleHeadingLevel ?? 2} class="govuk-notification-banner__title" id={titleId}>
          {props.title ?? (isSuccess ? wording.success : wording.important)}
        </Heading>
      </div>
      <div class="govuk-notification-banner__content">
        {props.heading === undefined ? null : (
          <p class="govuk-notification-banner__heading">{props.heading}</p>
        )}
        {props.children}
      </div>
    </div>
  );
}
