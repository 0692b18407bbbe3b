import type { Child } from 'hono/jsx';
import type { Evidence, FilingContents } from '#law/filing-contents';
import type { FormEdition } from '#law/form-edition';
import type { Visit } from '../layout/visit.js';

/** Who reads a filing, and what differs by that. */
export type ItemReader = {
  readonly visit: Pick<Visit, 'say' | 'language'>;
  /** The edition whose questions name the answers to them. */
  readonly form: FormEdition;
  /** A file, linked to where this reader can open it. */
  readonly file: (file: Evidence) => Child;
  /** Personal data does not reach this reader: say so, not that nothing was declared. */
  readonly personalDataWithheld?: boolean;
};

export type ItemReading = ItemReader & { readonly contents: FilingContents };
