import type { OpenAPIHono } from '@hono/zod-openapi';
import type { PortalEnv } from '../../http/portal.js';
import { operatorRoutes } from './operator-routes.js';
import { operatorSecurity } from './route-config.js';

/** Writes the routes for operators into the one OpenAPI document, under their security scheme. */
export function describeOperatorApi({ openAPIRegistry }: OpenAPIHono<PortalEnv>): void {
  openAPIRegistry.registerComponent('securitySchemes', operatorSecurity, {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'vcpf_[a-z2-7]{40}[0-9a-f]{8}',
    description:
      '备案主体在“我的账户 / 接口令牌”新建的令牌；每条路由列出所需权限。A token an operator makes on the account pages; each route names the scope it needs.',
  });
  for (const route of operatorRoutes) openAPIRegistry.registerPath(route);
}
