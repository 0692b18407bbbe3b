import type { Language, Say } from '../../layout/visit.js';

/** What a template can use: both languages side by side, and which one is asked for. */
export type TemplateContext = { readonly say: Say; readonly language: Language };

/** One language of a message. */
export type Wording = {
  /** Nothing personal: it is shown on locked screens and passes every mail server in the clear. */
  readonly subject: string;
  readonly blocks: readonly Block[];
  /** At most 70 characters, without link: one short message. Nothing personal either. */
  readonly short: string;
};

/** A piece of the body, in plain mail, HTML mail and inbox alike. */
export type Block =
  /** A paragraph. */
  | string
  /** Where to go: a path of the portal. */
  | { readonly link: string; readonly label: string }
  /** Names and values. */
  | { readonly rows: readonly (readonly [name: string, value: string])[] };
