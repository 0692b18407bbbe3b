import type { OpenAPIHono, RouteConfig } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { PortalEnv } from '../../http/portal.js';

export type OperatorApi = OpenAPIHono<PortalEnv>;
export type OperatorContext = Context<PortalEnv>;

/**
 * Puts a handler behind a route. Problems are answered as finished responses, which the typed form of the library does
 * not take; the tests hold every answer against the schema of its route instead.
 */
export function handle(
  api: OperatorApi,
  route: RouteConfig & { getRoutingPath(): string },
  handler: (c: OperatorContext) => Promise<Response>,
): void {
  api.openapi(route, handler as never);
}

/** A part of the request as its schema left it. `T` is the type of that schema. */
export function valid<T>(c: OperatorContext, part: 'json' | 'query' | 'header' | 'param'): T {
  return c.req.valid(part as never);
}

/** The id in the address; the schema has seen it. */
export function idOf(c: OperatorContext): string {
  return c.req.param('id') ?? '';
}
