import { recordView } from '#usecases/changes/filed-view';
import { filingStatus, submissionView } from '#usecases/filing/filing-status';
import { operatorFilings } from '#usecases/filing/operator-filings';
import { filingClocks } from '#usecases/machine-filing/filing-clocks';
import { actorOf } from '../../http/guards.js';
import type { Portal } from '../../http/portal.js';
import { paths } from '../../paths.js';
import { documentOf } from './document-contents.js';
import { purposeName } from './draft-api.js';
import { filingJson, summaryJson } from './filing-json.js';
import { type OperatorApi, type OperatorContext, handle, idOf, valid } from './handler.js';
import {
  getActRoute,
  getDocumentRoute,
  getFilingRoute,
  getReceiptRoute,
  listFilingsRoute,
} from './operator-routes.js';
import { lodgedAt, submissionJson } from './receipt-json.js';
import { refuseFailure } from './refuse.js';

const pageSize = 50;

/** What a program reads of its operator's own filings. */
export function addFilingReads(api: OperatorApi, portal: Portal): void {
  handle(api, listFilingsRoute, async (c) => {
    const { number, page = 1 } = valid<{ number?: string; page?: number }>(c, 'query');
    const { drafts, filings } = await operatorFilings(portal, actorOf(c));
    const wanted = number === undefined ? filings : filings.filter((each) => each.number === number.trim());
    return c.json(
      {
        items: wanted.slice((page - 1) * pageSize, page * pageSize).map(summaryJson),
        drafts: drafts.map(({ id, purpose, platformName, updatedAt }) => ({
          id,
          purpose: purposeName(purpose),
          platformName,
          updatedAt,
          self: paths.operatorApi(`/drafts/${id}`),
        })),
        total: wanted.length,
        page,
        pageSize,
      },
      200,
    );
  });
  handle(api, getFilingRoute, async (c) => {
    const reference = { actor: actorOf(c), dossierId: idOf(c) };
    const status = await filingStatus(portal, reference);
    if (!status.ok) return refuseFailure(status.failure);
    const clocks = await filingClocks(portal, reference);
    return clocks.ok ? c.json(filingJson(status.value, clocks.value), 200) : refuseFailure(clocks.failure);
  });
  handle(api, getDocumentRoute, async (c) => document(c, portal));
  handle(api, getReceiptRoute, async (c) => {
    const number = wholeNumber(c.req.param('n'));
    const reference = { actor: actorOf(c), dossierId: idOf(c) };
    const view = await submissionView(portal, { ...reference, number });
    if (!view.ok) return refuseFailure(view.failure);
    const act = await versionOfSubmission(portal, reference.dossierId, number);
    const { contents, scope } = view.value;
    return c.json({ ...submissionJson(view.value, act), document: documentOf(contents, scope) }, 200);
  });
  handle(api, getActRoute, async (c) => {
    const version = wholeNumber(c.req.param('version'));
    const receipt = await lodgedAt(portal, { actor: actorOf(c), dossierId: idOf(c), version });
    return receipt.ok ? c.json(receipt.value, 200) : refuseFailure(receipt.failure);
  });
}

/** 0, which nothing has, for what is no number. */
function wholeNumber(text: string | undefined): number {
  return text !== undefined && /^[1-9]\d{0,5}$/.test(text) ? Number(text) : 0;
}

async function versionOfSubmission(
  { persistence }: Pick<Portal, 'persistence'>,
  dossierId: string,
  number: number,
): Promise<number> {
  const events = await persistence.read.events.load(dossierId);
  const submissions = events.filter(
    ({ event }) => event.type === 'FilingSubmitted' || event.type === 'CorrectionSubmitted',
  );
  return submissions[number - 1]?.version ?? 0;
}

/** What stands: the record of a filed platform, the newest submission before that. */
async function document(c: OperatorContext, portal: Portal): Promise<Response> {
  const reference = { actor: actorOf(c), dossierId: idOf(c) };
  const status = await filingStatus(portal, reference);
  if (!status.ok) return refuseFailure(status.failure);
  const number = status.value.submissionNumber;
  const submitted = await submissionView(portal, { ...reference, number });
  if (!submitted.ok) return refuseFailure(submitted.failure);
  if (status.value.filed === undefined) {
    return c.json(documentOf(submitted.value.contents, submitted.value.scope), 200);
  }
  const record = await recordView(portal, reference);
  if (!record.ok) return refuseFailure(record.failure);
  return c.json(documentOf(record.value.contents, submitted.value.scope), 200);
}
