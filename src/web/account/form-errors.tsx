import { ErrorSummary } from '../components/error-summary/error-summary.js';

/** What is wrong with a form, by the name of the field; ids are the names. */
export type FormErrors = Readonly<Record<string, string | undefined>>;

export function hasErrors(errors: FormErrors): boolean {
  return Object.values(errors).some((message) => message !== undefined);
}

/** The list at the top of the page; nothing when all is well. */
export function FormErrorSummary({ errors }: { errors: FormErrors }) {
  const listed = Object.entries(errors).flatMap(([field, message]) =>
    message === undefined ? [] : [{ content: message, href: `#${field}` }],
  );
  return listed.length === 0 ? <></> : <ErrorSummary errors={listed} />;
}
