import type { Attributes } from './attributes.js';
import type { CountedText } from './wording.js';

/** A text for a govuk script, as the `data-i18n.*` attribute from which it reads it. */
export function textAttribute(key: string, text: string | undefined): Attributes {
  return text === undefined ? {} : { [`data-i18n.${key}`]: text };
}

/** As `textAttribute`, one attribute for each plural form. */
export function countedTextAttributes(key: string, text: CountedText | undefined): Attributes {
  if (text === undefined) return {};
  return Object.fromEntries(
    Object.entries(text).map(([pluralRule, message]) => [`data-i18n.${key}.${pluralRule}`, message]),
  );
}
