import { problemSchema } from './schemas.js';

/** An error as the document of the API describes it. */
export function problemResponse(description: string) {
  return { description, content: { 'application/problem+json': { schema: problemSchema } } };
}
