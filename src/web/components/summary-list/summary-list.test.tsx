import type { Attributes } from '../attributes.js';
import { compareWithFixtures, type Content, contentOf } from '../../../../test/support/fixture-comparison.js';
import type { HeadingLevel } from '../heading.js';
import { type SummaryAction, type SummaryCard, SummaryList, type SummaryRow } from './summary-list.js';

type Actions = { items?: (Content & { href: string; visuallyHiddenText?: string })[]; classes?: string };

type Row = { key: Content; value: Content; classes?: string; actions?: Actions };

type Card = {
  title?: Content & { headingLevel?: HeadingLevel };
  actions?: Actions;
  classes?: string;
  attributes?: Attributes;
};

type Options = {
  rows: (Row | null | false | '')[];
  card?: Card;
  classes?: string;
  attributes?: Attributes;
};

function actionsOf(actions: Actions | undefined): SummaryAction[] | undefined {
  return actions?.items?.map((action) => ({
    content: contentOf(action),
    href: action.href,
    visuallyHiddenText: action.visuallyHiddenText,
    classes: action.classes,
    attributes: action.attributes,
  }));
}

function rowOf(row: Row | null | false | ''): SummaryRow | undefined {
  if (row === null || row === false || row === '') return undefined;
  return {
    key: contentOf(row.key),
    value: contentOf(row.value),
    keyClasses: row.key.classes,
    valueClasses: row.value.classes,
    actions: actionsOf(row.actions),
    actionsClasses: row.actions?.classes,
    classes: row.classes,
  };
}

function cardOf(card: Card | undefined): SummaryCard | undefined {
  if (card === undefined) return undefined;
  return {
    title: contentOf(card.title),
    titleClasses: card.title?.classes,
    headingLevel: card.title?.headingLevel,
    actions: actionsOf(card.actions),
    actionsClasses: card.actions?.classes,
    classes: card.classes,
    attributes: card.attributes,
  };
}

compareWithFixtures<Options>('summary-list', { compared: 30 }, (options) => (
  <SummaryList
    rows={options.rows.map(rowOf)}
    card={cardOf(options.card)}
    classes={options.classes}
    attributes={options.attributes}
  />
));
