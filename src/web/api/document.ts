import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Portal, PortalEnv } from '../http/portal.js';
import { paths } from '../paths.js';
import { notRecognition } from '../public-register/words.js';
import { withSampleNumbers } from './sample-numbers.js';

/** The parts of the interface, in the order in which they are read. */
export const apiParts = [
  { name: 'register', zh: '登记簿', en: 'The register' },
  { name: 'changes', zh: '变更与订阅', en: 'Changes and feeds' },
  { name: 'bulk', zh: '批量数据', en: 'Bulk files' },
  { name: 'files', zh: '标识、二维码和凭证', en: 'Badge, code and certificate' },
  { name: 'log', zh: '日志与证明', en: 'The log and its proofs' },
  { name: 'deadlines', zh: '期限', en: 'Deadlines' },
  { name: 'handover', zh: '通报', en: 'Hand-over' },
  { name: 'operator', zh: '备案主体的程序（需要令牌）', en: 'Programs of operators (with a token)' },
  { name: 'operation', zh: '运行', en: 'Operation' },
] as const;

/** The OpenAPI 3.1 document, written from the very schemas that check the requests. */
export function apiDocument(
  api: OpenAPIHono<PortalEnv>,
  { publicUrl, legal, readLimit, openData }: Pick<Portal, 'publicUrl' | 'legal' | 'readLimit' | 'openData'>,
): string {
  const document = api.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title:
        '网络产品安全漏洞收集平台备案 开放接口 / Filing of vulnerability collection platforms, open interface',
      version: '1.1.0',
      description: [
        '只读，无需登录，没有验证码，允许跨域。错误一律为 application/problem+json，且不可缓存。',
        'Read-only, without sign-in or captcha, open to other sites. Every error is application/problem+json and must not be kept.',
        `公示数据只含已由签名检查点覆盖的备案。${notRecognition[0]}`,
        `The register holds only entries covered by a signed checkpoint. ${notRecognition[1]}`,
        `每个来源每分钟最多 ${readLimit.perMinute} 次检索、翻页或取变更，一个批量文件计 30 次；按编号查询和从缓存答复的不计。超出时答复 429 和 Retry-After。`,
        `At most ${readLimit.perMinute} searches, pages or change reads a minute for each client, a bulk file counting as 30; look-ups by number, and whatever is answered from kept bytes, are not counted. Beyond that the answer is 429 with Retry-After.`,
      ].join('\n\n'),
      license: {
        name: `${openData.licence.name.zh} / ${openData.licence.name.en}`,
        url: `${publicUrl}${paths.licence()}`,
      },
    },
    servers: [{ url: publicUrl }],
    tags: apiParts.map(({ name, zh, en }) => ({ name, description: `${zh} / ${en}` })),
  });
  return `${withSampleNumbers(JSON.stringify(document, undefined, 2), legal.numberPattern)}\n`;
}
