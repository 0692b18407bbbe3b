import type { Child } from 'hono/jsx';
import { Details } from '../components/details/details.js';
import { Link } from '../components/link/link.js';
import { TypedText } from '../components/typed-text.js';
import type { Visit } from '../layout/visit.js';

/** Longer texts are folded: a rule set may have tens of pages. In UTF-16 units, as the start that stays in sight. */
const foldedFrom = 600;
const startLength = 160;

type DeclaredTextProps = { readonly visit: Pick<Visit, 'say'>; readonly text: string };

/** One text of the filing; an empty one says that nothing was declared. */
export function DeclaredText({ visit, text }: DeclaredTextProps) {
  if (text.trim() === '') return <NotGiven visit={visit} />;
  if (text.length <= foldedFrom) return <TypedText text={text} />;
  const t = visit.say;
  return (
    <>
      <TypedText text={`${text.slice(0, startLength).toWellFormed()}……`} />
      <Details
        summary={t(`查看全文（${text.length} 个字）`, `Read all of it (${text.length} characters)`)}
        classes="app-details--small"
      >
        <TypedText text={text} />
      </Details>
    </>
  );
}

export function NotGiven({ visit }: Pick<DeclaredTextProps, 'visit'>) {
  return <span class="app-quiet">{visit.say('未填写', 'Not given')}</span>;
}

/** An address of another site as a link, which tells that site nothing. */
export function DeclaredAddress({ visit, text }: DeclaredTextProps) {
  if (text.trim() === '') return <NotGiven visit={visit} />;
  return <Link href={text} content={text} external />;
}

/** A property and not children: a list of one child reaches a component as the child itself. */
export function Lines({ lines }: { readonly lines: readonly Child[] }) {
  return (
    <ul class="app-lines">
      {lines.map((line) => (
        <li>{line}</li>
      ))}
    </ul>
  );
}
