import type { Child } from 'hono/jsx';
import { isShown } from '../form-group/form-group.js';

type PageHeadingProps = { content: Child; caption?: Child };

/** The page's `<h1>` with a quiet line above it: 备案申请 · 第四条. */
export function PageHeading({ content, caption }: PageHeadingProps) {
  return (
    <>
      {isShown(caption) ? <p class="app-page-heading__caption">{caption}</p> : null}
      <h1 class="govuk-heading-l">{content}</h1>
    </>
  );
}
