import { paths } from '../paths.js';

/** Problem details for machines (RFC 9457); every error of the API has this shape and is never kept by anyone. */
export type Problem = {
  /** Stable, for programs: a path of the portal's documentation of the API. */
  readonly type: string;
  readonly title: string;
  readonly status: number;
  /** What happened and what to do. */
  readonly detail: string;
  /** One per parameter that needs correcting. */
  readonly errors?: readonly ParameterProblem[];
  /** Finds the record in the portal's own log. */
  readonly incident?: string;
};

export type ParameterProblem = { readonly parameter: string; readonly detail: string };

export const problemMediaType = 'application/problem+json; charset=utf-8';

export function problemAnswer(problem: Problem, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(`${JSON.stringify(problem, undefined, 2)}\n`, {
    status: problem.status,
    headers: {
      'Content-Type': problemMediaType,
      'Cache-Control': 'no-store',
      'Access-Control-Allow-Origin': '*',
      ...headers,
    },
  });
}

/** A broken invariant: nothing internal is shown. */
export function incidentProblem(incident: string): Response {
  return problemAnswer({
    type: paths.problemMeaning('internal-error'),
    title: 'Internal error',
    status: 500,
    detail: `The portal could not answer. Try again later; if it happens again, report incident number ${incident}.`,
    incident,
  });
}
