/** Further attributes of an element, by their HTML name: `{ 'data-number': 3, 'aria-label': '…' }`. */
export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/**
 * Attributes that could run script or point somewhere: they have their own, checked, props or no place at all.
 * hono/jsx would write `onclick="…"` as it is.
 */
const refusedNames = new Set(['href', 'src', 'srcdoc', 'action', 'formaction', 'style']);

/** Gives the attributes back for spreading; throws on a name that could carry script. */
export function extraAttributes(attributes: Attributes | undefined): Attributes {
  if (attributes === undefined) return {};
  for (const name of Object.keys(attributes)) {
    const lower = name.toLowerCase();
    if (lower.startsWith('on') || refusedNames.has(lower)) {
      throw new Error(`attribute ${name} must not be passed as an extra attribute`);
    }
  }
  return attributes;
}
