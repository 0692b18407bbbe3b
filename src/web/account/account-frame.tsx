import type { Child } from 'hono/jsx';
import { Layout, type LayoutProps } from '../layout/layout.js';
import { FormErrorSummary, type FormErrors, hasErrors } from './form-errors.js';

type AccountFrameProps = Pick<LayoutProps, 'visit' | 'title' | 'active' | 'back'> & {
  readonly errors?: FormErrors;
  /** Above the heading: what was just done. */
  readonly notice?: Child;
  readonly children?: Child;
};

/** The frame of the pages about an account: what is wrong, what was done, the heading, one column to read and fill in. */
export function AccountFrame({ errors = {}, notice, children, ...layout }: AccountFrameProps) {
  return (
    <Layout {...layout} errors={hasErrors(errors)}>
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <FormErrorSummary errors={errors} />
          {notice}
          <h1 class="govuk-heading-l">{layout.title}</h1>
          {children}
        </div>
      </div>
    </Layout>
  );
}
