import { parseDay } from '#law/calendar-day';
import { cancelFiling } from '#usecases/changes/cancel-filing';
import { validateRequest } from '#usecases/machine-filing/create-draft';
import type { MachinePurpose } from '#usecases/machine-filing/plan-draft';
import { actorOf } from '../../http/guards.js';
import type { Portal } from '../../http/portal.js';
import type { FilingDocument } from './document-schema.js';
import { type OperatorApi, type OperatorContext, handle, idOf, valid } from './handler.js';
import { lodge } from './lodge.js';
import { changeMissing, isPurpose, machineRequest, purposeOf } from './machine-request.js';
import {
  cancelFilingRoute,
  changeFilingRoute,
  correctFilingRoute,
  createFilingRoute,
  validateRoute,
} from './operator-routes.js';
import { lodgedAt } from './receipt-json.js';
import { refuse, refuseFailure } from './refuse.js';
import { validationJson } from './validation-json.js';

/** What a program does in its operator's name: check, file, correct, change, cancel. */
export function addFilingActs(api: OperatorApi, portal: Portal): void {
  handle(api, validateRoute, async (c) => {
    const asked = valid<Parameters<typeof purposeOf>[0]>(c, 'json');
    const purpose = purposeOf(asked);
    if (!isPurpose(purpose)) return refuse(purpose);
    const request = machineRequest(actorOf(c), purpose, asked.document, 'as-present');
    const view = await validateRequest(portal, request);
    return view.ok ? c.json(validationJson(view.value), 200) : refuseFailure(view.failure);
  });
  handle(api, createFilingRoute, async (c) => lodged(c, portal, { kind: 'first' }));
  handle(api, correctFilingRoute, async (c) => lodged(c, portal, { kind: 'correction', dossierId: idOf(c) }));
  handle(api, changeFilingRoute, async (c) => {
    const { change } = valid<FilingDocument>(c, 'json');
    if (change === undefined) return refuse(changeMissing);
    return lodged(c, portal, { kind: 'change', dossierId: idOf(c), changeKind: change.kind });
  });
  handle(api, cancelFilingRoute, async (c) => cancel(c, portal));
}

async function lodged(c: OperatorContext, portal: Portal, purpose: MachinePurpose): Promise<Response> {
  const { 'idempotency-key': key } = valid<{ 'idempotency-key': string }>(c, 'header');
  const document = valid<FilingDocument>(c, 'json');
  const answer = await lodge(portal, { actor: actorOf(c), purpose, document, key });
  if (answer instanceof Response) return answer;
  return c.json(answer, 201, { Location: answer.links.self });
}

async function cancel(c: OperatorContext, portal: Portal): Promise<Response> {
  const sent = valid<{ endsOn: string; reason?: string; version: number }>(c, 'json');
  const endsOn = parseDay(sent.endsOn);
  if (endsOn === undefined) throw new Error('the schema let a day through that is none');
  const actor = actorOf(c);
  const { reason = '', version: expectedVersion } = sent;
  const done = await cancelFiling(portal, { actor, dossierId: idOf(c), expectedVersion, endsOn, reason });
  if (!done.ok) return refuseFailure(done.failure);
  const { dossierId, version } = done.value;
  const receipt = await lodgedAt(portal, { actor, dossierId, version });
  return receipt.ok ? c.json(receipt.value, 200) : refuseFailure(receipt.failure);
}
