import type { Child } from 'hono/jsx';

/** Lets something wide (a table, a proof) scroll by itself on a narrow screen; the keyboard can reach it. */
export function ScrollPane({ label, children }: { label: string; children: Child }) {
  return (
    <div class="app-scroll" role="region" aria-label={label} tabindex={0}>
      {children}
    </div>
  );
}
