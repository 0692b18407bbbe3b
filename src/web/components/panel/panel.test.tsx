import type { Attributes } from '../attributes.js';
import { Button, type ButtonProps } from '../button/button.js';
import { compareWithFixtures, type Content, contentOf } from '../../../../test/support/fixture-comparison.js';
import type { HeadingLevel } from '../heading.js';
import { Link } from '../link/link.js';
import { Panel } from './panel.js';

type Action = Content & { type?: ButtonProps['type']; href?: string };

type Options = Content & {
  titleText?: string;
  titleHtml?: string;
  headingLevel?: HeadingLevel;
  actions?: { items?: Action[]; classes?: string; attributes?: Attributes };
};

/** The fixtures tell an action by its options, ours is the button or link itself. */
function actionOf(action: Action) {
  const shared = { content: contentOf(action), classes: action.classes, attributes: action.attributes };
  return action.href === undefined || action.type === 'button' ? (
    <Button {...shared} href={action.href} type={action.type} variant="inverse" />
  ) : (
    <Link {...shared} href={action.href} inverse />
  );
}

compareWithFixtures<Options>('panel', { compared: 19 }, (options) => (
  <Panel
    title={contentOf({ text: options.titleText, html: options.titleHtml })}
    kind={options.classes?.includes('govuk-panel--interruption') === true ? 'interruption' : 'confirmation'}
    actions={options.actions && (options.actions.items ?? []).map(actionOf)}
    actionsClasses={options.actions?.classes}
    actionsAttributes={options.actions?.attributes}
    headingLevel={options.headingLevel}
    classes={options.classes?.replace('govuk-panel--interruption', '')}
    attributes={options.attributes}
  >
    {contentOf(options)}
  </Panel>
));
