import type { Child } from 'hono/jsx';
import { classNames } from '../class-names.js';

/** How near a date is: the words must say it too. */
export type CalloutTone = 'neutral' | 'near' | 'over';

type CalloutProps = { tone?: CalloutTone | undefined; classes?: string | undefined; children: Child };

/** A box beside the heading, for the date that counts. Set the date itself in `CalloutFigure`. */
export function Callout({ tone, classes, children }: CalloutProps) {
  return (
    <div
      class={classNames(
        'app-callout',
        tone !== undefined && tone !== 'neutral' && `app-callout--${tone}`,
        classes,
      )}
    >
      {children}
    </div>
  );
}

export function CalloutFigure({ children }: { children: Child }) {
  return <strong class="app-callout__figure">{children}</strong>;
}
