import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { Feed } from 'feed';
import { newestChanges, type RegisterChange } from '#usecases/register/register-changes';
import type { Portal, PortalEnv } from '../http/portal.js';
import { paths } from '../paths.js';
import { publicColumnText } from '../contents/public-columns.js';
import { sayIn } from '../layout/visit.js';
import { notRecognition } from '../public-register/words.js';
import { goodUntilGrown } from './answer.js';
import { limitedResponses } from './problem-response.js';

export const atom = 'application/atom+xml';
/** A reader that comes once a day misses nothing at fifty decisions a day; the change feed misses nothing ever. */
const itemsMax = 50;

export const feedRoute = createRoute({
  method: 'get',
  path: paths.feed(),
  operationId: 'getAtomFeed',
  tags: ['changes'],
  summary: '订阅（Atom） / The newest changes, for feed readers',
  description: `最近 ${itemsMax} 次备案、变更和注销。The newest ${itemsMax} filings, changes and cancellations; for all of them use the change feed.`,
  'x-examples': [{ path: paths.feed(), status: 200 }],
  responses: {
    200: { description: 'Atom (RFC 4287)', content: { [atom]: { schema: z.string() } } },
    ...limitedResponses,
  },
});

export function addFeed(api: OpenAPIHono<PortalEnv>, portal: Portal): void {
  api.openapi(feedRoute, async (c) => {
    const { changes, asOf } = await newestChanges(portal, itemsMax);
    goodUntilGrown(c, asOf);
    const updated = changes[0]?.entry.recordedAt;
    return c.body(atomFeed(portal, changes, updated), 200, { 'Content-Type': `${atom}; charset=utf-8` });
  });
}

type FeedPortal = Pick<Portal, 'publicUrl' | 'site' | 'signer'>;

/**
 * What the feed says; `updated` is when the newest change was entered. Before the first there is no such moment, and the
 * day the Measures came into force stands for it.
 */
export function atomFeed(
  { publicUrl, site, signer }: FeedPortal,
  changes: readonly RegisterChange[],
  updated = '2023-01-01T00:00:00+08:00',
): string {
  const at = (path: string): string => `${publicUrl}${path}`;
  const feed = new Feed({
    id: idOf(signer.name, 'register'),
    title: `${site.name.zh} · 公示变更`,
    description: notRecognition[0],
    link: at(paths.register()),
    feedLinks: { atom: at(paths.feed()) },
    language: 'zh-CN',
    updated: new Date(Date.parse(updated)),
    generator: false,
    author: { name: site.hostUnit?.zh ?? site.name.zh },
  });
  for (const change of changes) {
    const { entry } = change;
    feed.addItem({
      // The name of the log is for ever, the address of the portal may change.
      id: idOf(signer.name, `register/${encodeURIComponent(entry.number)}/${entry.revision}`),
      title: escapedHtml(titleOf(change)),
      link: at(paths.registerEntry(entry.number)),
      date: new Date(Date.parse(entry.recordedAt)),
      description: descriptionOf(change),
    });
  }
  return feed.atom1();
}

/** A tag URI (RFC 4151) under the log's own name. */
function idOf(origin: string, what: string): string {
  const [authority = origin, ...rest] = origin.split('/');
  return `tag:${authority},2023:${[...rest, what].join('/')}`;
}

function titleOf({ change, entry: { platform, number } }: RegisterChange): string {
  switch (change) {
    case 'filed':
      return `备案：${platform.name}（${number}）`;
    case 'changed':
      return `变更：${platform.name}（${number}）`;
    case 'cancelled':
      return `注销：${platform.name}（${number}）`;
    default:
      return change satisfies never;
  }
}

/** Lines as HTML, which is what feed readers expect. */
function descriptionOf({ entry, changed, leafIndex, disclosure }: RegisterChange): string {
  const host =
    entry.host.kind === 'organisation' ? entry.host.name : (disclosure?.name ?? '个人（姓名不公开）');
  const lines = [
    `主办者：${host}`,
    `网址：${entry.platform.homePageUrl}`,
    ...(changed.length === 0 ? [] : [`变更栏目：${changed.map(columnName).join('、')}`]),
    ...(entry.endedOn === undefined ? [] : [`注销日期：${entry.endedOn}`]),
    `日志位置：${leafIndex}`,
  ];
  return lines.map(escapedHtml).join('<br/>');
}

const columnName = (column: RegisterChange['changed'][number]): string =>
  publicColumnText({ say: sayIn('zh') }, column);

/** Control characters have no place in XML, escaped or not. */
function escapedHtml(text: string): string {
  return text
    .replaceAll(/\p{Cc}/gu, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
