import type { Kysely } from 'kysely';
import type { Persistence, Stores } from '#usecases/ports';
import { createAccountEventStore } from './account-event-store.js';
import { createApiTokenStore } from './api-token-store.js';
import { createAccountStore } from './account-store.js';
import { createCalendarNoticeStore } from './calendar-notice-store.js';
import { createCaseworkStore } from './casework-store.js';
import { createDraftStore } from './draft-store.js';
import { createEventStore } from './event-store.js';
import { createEvidenceStore } from './evidence-store.js';
import { createFilingKeyStore } from './filing-key-store.js';
import { createLogAudit } from './log-audit-store.js';
import { createLogStore } from './log-store.js';
import { createNumberStore } from './number-store.js';
import { createOutboxStore } from './outbox-store.js';
import { createParticularsStore } from './particulars-store.js';
import { type RegisterMemory, createRegisterMemory } from './register-memory.js';
import { createRegisterStore } from './register-store.js';
import { createDeadlineStore } from './deadline-store.js';
import { createHandoverStore } from './handover-store.js';
import { createHeartbeatStore } from './heartbeat-store.js';
import { createMessageStore } from './message-store.js';
import { createReceiptStore } from './receipt-store.js';
import { createReportStore } from './report-store.js';
import type { Schema } from './schema.js';
import { createSettingStore } from './setting-store.js';
import type { Vault } from './vault.js';

/** The database as use cases see it: stores for plain reads, and stores bound to one transaction. */
export function createPersistence({
  db,
  vault,
}: {
  readonly db: Kysely<Schema>;
  readonly vault: Vault;
}): Persistence {
  const memory = createRegisterMemory();
  return {
    read: storesOn(db, vault, memory),
    transact: (work) => db.transaction().execute((trx) => work(storesOn(trx, vault, memory))),
  };
}

function storesOn(db: Kysely<Schema>, vault: Vault, memory: RegisterMemory): Stores {
  return {
    accounts: createAccountStore(db, vault),
    accountEvents: createAccountEventStore(db, vault),
    drafts: createDraftStore(db, vault),
    evidence: createEvidenceStore(db, vault),
    events: createEventStore(db),
    particulars: createParticularsStore(db, vault),
    casework: createCaseworkStore(db, vault),
    numbers: createNumberStore(db),
    log: createLogStore(db),
    receipts: createReceiptStore(db, vault),
    logAudit: createLogAudit(db, vault),
    register: createRegisterStore(db, memory),
    outbox: createOutboxStore(db, vault),
    settings: createSettingStore(db),
    messages: createMessageStore(db, vault),
    handover: createHandoverStore(db, vault),
    deadlines: createDeadlineStore(db),
    calendarNotices: createCalendarNoticeStore(db),
    heartbeats: createHeartbeatStore(db),
    reports: createReportStore(db, vault),
    apiTokens: createApiTokenStore(db, vault),
    filingKeys: createFilingKeyStore(db, vault),
  };
}
