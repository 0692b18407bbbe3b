import type { Child } from 'hono/jsx';
import { Link } from '../components/link/link.js';
import { PageHeading } from '../components/page-heading/page-heading.js';
import { Layout } from '../layout/layout.js';
import type { Section } from '../layout/navigation.js';
import type { Visit } from '../layout/visit.js';
import type { Both } from './words.js';

type ReadingPageProps = {
  readonly visit: Visit;
  readonly title: Both;
  readonly lead: Both;
  readonly active?: Section;
  readonly children: Child;
};

/** A page of text in a measure that reads well. */
export function ReadingPage({ visit, title, lead, active, children }: ReadingPageProps) {
  const t = visit.say;
  return (
    <Layout visit={visit} title={t(...title)} description={t(...lead)} active={active}>
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <PageHeading content={t(...title)} />
          <p class="govuk-body-l">{t(...lead)}</p>
          {children}
        </div>
      </div>
    </Layout>
  );
}

type PartProps = {
  readonly visit: Visit;
  readonly id?: string;
  readonly title: Both;
  readonly children: Child;
};

export function Part({ visit, id, title, children }: PartProps) {
  return (
    <section>
      <h2 class="govuk-heading-m" id={id}>
        {visit.say(...title)}
      </h2>
      {children}
    </section>
  );
}

export function Paragraph({ visit, text }: { readonly visit: Visit; readonly text: Both }) {
  return <p class="govuk-body">{visit.say(...text)}</p>;
}

type ListProps = { readonly visit: Visit; readonly items: readonly Both[]; readonly isOrdered?: boolean };

export function TextList({ visit, items, isOrdered = false }: ListProps) {
  const lines = items.map((item) => <li>{visit.say(...item)}</li>);
  return isOrdered ? (
    <ol class="govuk-list govuk-list--number">{lines}</ol>
  ) : (
    <ul class="govuk-list govuk-list--bullet">{lines}</ul>
  );
}

type LinkListProps = {
  readonly visit: Visit;
  readonly links: readonly { readonly href: string; readonly text: Both; readonly external?: boolean }[];
};

export function LinkList({ visit, links }: LinkListProps) {
  return (
    <ul class="govuk-list">
      {links.map(({ href, text, external = false }) => (
        <li>
          <Link href={href} content={visit.say(...text)} external={external} />
        </li>
      ))}
    </ul>
  );
}
