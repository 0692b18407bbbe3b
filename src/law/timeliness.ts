/** Whether an act was done in the time the Measures give for it. */
export type Timeliness =
  | { readonly kind: 'on-time' }
  /** `days`: calendar days after the last day of the period. */
  | { readonly kind: 'late'; readonly days: number }
  /** The duty would have arisen before the Measures were in force, so there was none (Article 10). */
  | { readonly kind: 'not-yet-in-force' };
