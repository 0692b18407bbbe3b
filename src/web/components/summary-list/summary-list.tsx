import type { Child } from 'hono/jsx';
import { type Attributes, extraAttributes } from '../attributes.js';
import { classNames } from '../class-names.js';
import { Heading, type HeadingLevel } from '../heading.js';
import { hrefOrTop } from '../safe-href.js';

export type SummaryAction = {
  content: Child;
  href: string;
  /** Tells apart for the ear what looks the same: "修改" + "平台名称". */
  visuallyHiddenText?: string | undefined;
  classes?: string | undefined;
  attributes?: Attributes | undefined;
};

export type SummaryRow = {
  key: Child;
  value: Child;
  keyClasses?: string | undefined;
  valueClasses?: string | undefined;
  /** Absent in a list where other rows have some: the row keeps the width. */
  actions?: readonly SummaryAction[] | undefined;
  actionsClasses?: string | undefined;
  classes?: string | undefined;
};

export type SummaryCard = {
  title?: Child;
  titleClasses?: string | undefined;
  headingLevel?: HeadingLevel | undefined;
  actions?: readonly SummaryAction[] | undefined;
  actionsClasses?: string | undefined;
  classes?: string | undefined;
  attributes?: Attributes | undefined;
};

export type SummaryListProps = {
  rows: readonly (SummaryRow | false | null | undefined)[];
  card?: SummaryCard | undefined;
  /** e.g. `govuk-summary-list--no-border` */
  classes?: string | undefined;
  attributes?: Attributes | undefined;
};

type ActionLinkProps = { action: SummaryAction; cardTitle: Child };

function ActionLink({ action, cardTitle }: ActionLinkProps) {
  const hidden = action.visuallyHiddenText ?? '';
  const hasHidden = hidden !== '' || cardTitle !== undefined;
  return (
    <a
      class={classNames('govuk-link', action.classes)}
      href={hrefOrTop(action.href)}
      {...extraAttributes(action.attributes)}
    >
      {action.content}
      {hasHidden ? (
        <span class="govuk-visually-hidden">
          {hidden === '' ? '' : ` ${hidden}`}
          {cardTitle === undefined ? null : <> ({cardTitle})</>}
        </span>
      ) : null}
    </a>
  );
}

function Card({ card, children }: { card: SummaryCard; children: Child }) {
  const [first, ...others] = card.actions ?? [];
  const actionsClass = classNames('govuk-summary-card__actions', card.actionsClasses);
  return (
    <div class={classNames('govuk-summary-card', card.classes)} {...extraAttributes(card.attributes)}>
      <div class="govuk-summary-card__title-wrapper">
        {card.title === undefined ? null : (
          <Heading
            level={card.headingLevel ?? 2}
            class={classNames('govuk-summary-card__title', card.titleClasses)}
          >
            {card.title}
          </Heading>
        )}
        {first === undefined ? null : others.length === 0 ? (
          <div class={actionsClass}>
            <ActionLink action={first} cardTitle={card.title} />
          </div>
        ) : (
          <ul class={actionsClass}>
            {[first, ...others].map((action) => (
              <li class="govuk-summary-card__action">
                <ActionLink action={action} cardTitle={card.title} />
              </li>
            ))}
          </ul>
        )}
      </div>
      <div class="govuk-summary-card__content">{children}</div>
    </div>
  );
}

function RowActions({ row, cardTitle }: { row: SummaryRow; cardTitle: Child }) {
  const [first, ...others] = row.actions ?? [];
  if (first === undefined) return <></>;
  return (
    <dd class={classNames('govuk-summary-list__actions', row.actionsClasses)}>
      {others.length === 0 ? (
        <ActionLink action={first} cardTitle={cardTitle} />
      ) : (
        <ul class="govuk-summary-list__actions-list">
          {[first, ...others].map((action) => (
            <li class="govuk-summary-list__actions-list-item">
              <ActionLink action={action} cardTitle={cardTitle} />
            </li>
          ))}
        </ul>
      )}
    </dd>
  );
}

/** Answers to check, or the facts of one thing. */
export function SummaryList(props: SummaryListProps) {
  const rows = props.rows.filter(
    (row): row is SummaryRow => row !== false && row !== null && row !== undefined,
  );
  const anyActions = rows.some((row) => (row.actions ?? []).length > 0);
  const list = (
    <dl class={classNames('govuk-summary-list', props.classes)} {...extraAttributes(props.attributes)}>
      {rows.map((row) => (
        <div
          class={classNames(
            'govuk-summary-list__row',
            anyActions && row.actions === undefined && 'govuk-summary-list__row--no-actions',
            row.classes,
          )}
        >
          <dt class={classNames('govuk-summary-list__key', row.keyClasses)}>{row.key}</dt>
          <dd class={classNames('govuk-summary-list__value', row.valueClasses)}>{row.value}</dd>
          <RowActions row={row} cardTitle={props.card?.title} />
        </div>
      ))}
    </dl>
  );
  return props.card === undefined ? list : <Card card={props.card}>{list}</Card>;
}
