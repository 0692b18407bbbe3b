import type { Child } from 'hono/jsx';
import { Heading, type HeadingLevel } from '../heading.js';
import { Link } from '../link/link.js';

export type Card = { title: Child; href: string; text?: Child };

type CardsProps = { cards: readonly Card[]; headingLevel?: HeadingLevel | undefined };

/** The main ways on from a page, side by side; one below the other on a phone. */
export function Cards({ cards, headingLevel }: CardsProps) {
  return (
    <ul class="app-cards">
      {cards.map((card) => (
        <li class="app-card">
          <Heading level={headingLevel ?? 2} class="app-card__title">
            <Link href={card.href} content={card.title} noVisited />
          </Heading>
          {card.text === undefined ? null : <p class="app-card__text">{card.text}</p>}
        </li>
      ))}
    </ul>
  );
}
