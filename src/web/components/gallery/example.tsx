import type { Child } from 'hono/jsx';

type ExampleProps = { name: string; children: Child };

/** One group of examples, a landmark of its own. */
export function Example({ name, children }: ExampleProps) {
  return (
    <section aria-label={name}>
      <h2 class="govuk-heading-m">{name}</h2>
      {children}
    </section>
  );
}
