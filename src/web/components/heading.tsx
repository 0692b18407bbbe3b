import type { Child } from 'hono/jsx';

export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6;

const tags = { 1: 'h1', 2: 'h2', 3: 'h3', 4: 'h4', 5: 'h5', 6: 'h6' } as const;

type HeadingProps = {
  level: HeadingLevel;
  class?: string | undefined;
  id?: string | undefined;
  children: Child;
};

/** A heading whose level the page decides. */
export function Heading({ level, class: className, id, children }: HeadingProps) {
  const Tag = tags[level];
  return (
    <Tag class={className} id={id}>
      {children}
    </Tag>
  );
}
