/** Joins the class names that are there; hono/jsx would write an array as `a,b`. */
export function classNames(...names: readonly (string | false | undefined)[]): string {
  return names.filter((name) => typeof name === 'string' && name !== '').join(' ');
}

/** Joins ids for `aria-describedby`; undefined when there is none, so that the attribute is left out. */
export function idList(...ids: readonly (string | false | undefined)[]): string | undefined {
  const joined = classNames(...ids);
  return joined === '' ? undefined : joined;
}
