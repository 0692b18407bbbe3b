import type { OpenAPIHono } from '@hono/zod-openapi';
import type { PortalEnv } from '../http/portal.js';

/** The OpenAPI 3.1 document, written from the very schemas that check the requests. */
export function apiDocument(api: OpenAPIHono<PortalEnv>, publicUrl: string) {
  return api.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title:
        '网络产品安全漏洞收集平台备案 开放接口 / Filing of vulnerability collection platforms, open interface',
      version: '1.0.0',
      description: [
        '只读，无需登录，允许跨域；错误一律为 application/problem+json，且不可缓存。',
        'Read-only, without sign-in, open to other sites; every error is application/problem+json and must not be kept.',
        '公示数据只含已由签名检查点覆盖的备案；备案不代表认可，不得用于广告宣传。',
        'The register holds only entries covered by a signed checkpoint; filing is not recognition and not for advertising.',
      ].join('\n\n'),
      license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
    },
    servers: [{ url: publicUrl }],
  });
}
