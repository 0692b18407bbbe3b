import type { Refusal } from '#dossier/refusal';
import type { ReportRefusal } from '#report/refusal';

/** What a use case answers. `web/http/problem.ts` turns every failure into a page in one place. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: Failure };

export type Failure =
  | Refusal
  | ReportRefusal
  | { readonly kind: 'not-found' }
  /** Signed in, but this is not theirs to see or do. */
  | { readonly kind: 'forbidden' }
  /** Someone acted while this person was reading; nothing was changed. */
  | { readonly kind: 'conflict' };

export function succeed<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

export function fail(failure: Failure): { readonly ok: false; readonly failure: Failure } {
  return { ok: false, failure };
}

export const notFound = { kind: 'not-found' } as const satisfies Failure;
export const forbidden = { kind: 'forbidden' } as const satisfies Failure;
export const conflict = { kind: 'conflict' } as const satisfies Failure;
