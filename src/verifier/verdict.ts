/** What a check says, for people: both languages, so that a saved result can be shown to anybody. */

export type Words = { readonly zh: string; readonly en: string };

export function words(zh: string, en: string): Words {
  return { zh, en };
}

/** Something that is now known. */
export type Fact = { readonly label: Words; readonly value: Words };

/** Something that is wrong, and what whoever reads it can do. */
export type Fault = { readonly what: Words; readonly todo: Words };

export type Verdict = {
  /** True when everything that was asked was checked and holds. */
  readonly good: boolean;
  readonly title: Words;
  readonly facts: readonly Fact[];
  /** Empty when it is good, and only then. */
  readonly faults: readonly Fault[];
  /** What the result does not say. */
  readonly notes: readonly Words[];
};

/** A value that reads the same in both languages. */
export function plain(value: string | number): Words {
  return { zh: String(value), en: String(value) };
}

export function bad(title: Words, ...faults: readonly Fault[]): Verdict {
  return { good: false, title, facts: [], faults, notes: [] };
}
