import { type Kysely, sql } from 'kysely';
import type { Instant } from '#law/calendar-day';
import type { ReportDraft, ReportIntakeStore, TicketUse } from '#usecases/ports/report-intake';
import { isRowId } from './row-id.js';
import type { Schema } from './schema.js';
import { openJson, sealJson } from './sealed-json.js';
import type { Vault } from './vault.js';

/** What is not a report yet, and what keeps a flood out without knowing anybody. */
export function createReportIntakeStore(db: Kysely<Schema>, vault: Vault): ReportIntakeStore {
  return {
    ...draftsIn(db, vault),
    ...ticketsIn(db),
    ...mailsIn(db, vault),
    sealToken: (value, purpose) =>
      Buffer.from(sealJson(vault, value, `report-token/${purpose}`)).toString('base64url'),
    openToken: (text, purpose) => {
      // Nothing we sealed is longer; what is was not made here.
      if (text.length > 4_096 || !/^[\w-]+$/.test(text)) return undefined;
      try {
        return openJson<unknown>(vault, Buffer.from(text, 'base64url'), `report-token/${purpose}`);
      } catch {
        return undefined;
      }
    },
  };
}

type Drafts = Pick<ReportIntakeStore, 'putDraft' | 'draft' | 'lockDraft' | 'removeDraft' | 'removeStale'>;

function draftsIn(db: Kysely<Schema>, vault: Vault): Drafts {
  const context = (id: string) => `report-draft/${id.toLowerCase()}`;
  const byId = (id: string) => db.selectFrom('report_draft').select(['id', 'sealed']).where('id', '=', id);
  const read = (row: { id: string; sealed: Buffer } | undefined) =>
    row && openJson<ReportDraft>(vault, row.sealed, context(row.id));
  return {
    putDraft: async (draft) => {
      const row = { sealed: sealJson(vault, draft, context(draft.id)), expires_at: draft.expiresAt };
      await db
        .insertInto('report_draft')
        .values({ id: draft.id, ...row })
        .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
        .execute();
    },
    draft: async (id) => (isRowId(id) ? read(await byId(id).executeTakeFirst()) : undefined),
    lockDraft: async (id) => (isRowId(id) ? read(await byId(id).forUpdate().executeTakeFirst()) : undefined),
    removeDraft: async (id) => {
      if (!isRowId(id)) return;
      await db.deleteFrom('report_draft').where('id', '=', id).execute();
      await removeUnlodgedFiles(db, [id]);
    },
    removeStale: async (now, ticketsBefore) => {
      const gone = await db
        .deleteFrom('report_draft')
        .where('expires_at', '<=', now)
        .returning('id')
        .execute();
      await removeUnlodgedFiles(
        db,
        gone.map((row) => row.id),
      );
      const tickets = await db
        .deleteFrom('report_ticket')
        .where('at', '<=', ticketsBefore)
        .executeTakeFirst();
      return gone.length + Number(tickets.numDeletedRows);
    },
  };
}

async function removeUnlodgedFiles(db: Kysely<Schema>, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await db
    .deleteFrom('report_attachment')
    .where('report_id', 'in', ids)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('report_event')
            .select(sql.lit(1).as('one'))
            .whereRef('report_event.report_id', '=', 'report_attachment.report_id'),
        ),
      ),
    )
    .execute();
}

type Tickets = Pick<ReportIntakeStore, 'spendTicket' | 'spentSince' | 'takePlace'>;

function ticketsIn(db: Kysely<Schema>): Tickets {
  return {
    spendTicket: async (id, use, at) => {
      if (!isRowId(id)) return false;
      const inserted = await db
        .insertInto('report_ticket')
        .values({ id, use, at })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst();
      return inserted.numInsertedOrUpdatedRows === 1n;
    },
    spentSince: async (use, since) => {
      const row = await db
        .selectFrom('report_ticket')
        .select((eb) => [eb.fn.countAll<number>().as('count'), eb.fn.min<Instant | null>('at').as('oldest')])
        .where('use', '=', use)
        .where('at', '>', since)
        .executeTakeFirstOrThrow();
      return { count: row.count, ...(row.oldest === null ? {} : { oldest: row.oldest }) };
    },
    takePlace: (use, now, gapSeconds, waitSecondsMax) =>
      takePlace(db, use, { now, gapSeconds, waitSecondsMax }),
  };
}

/** One statement, so that two people never get the same place: the row is locked while it moves. */
async function takePlace(
  db: Kysely<Schema>,
  use: TicketUse,
  ask: { readonly now: Instant; readonly gapSeconds: number; readonly waitSecondsMax: number },
): Promise<Instant | undefined> {
  const now = sql<Instant>`${ask.now}::timestamptz`;
  const gap = sql`make_interval(secs => ${ask.gapSeconds})`;
  const next = sql<Instant>`greatest(report_queue.last_place_at, ${now}) + ${gap}`;
  const row = await db
    .insertInto('report_queue')
    .values({ use, last_place_at: sql<Instant>`${now} + ${gap}` })
    .onConflict((conflict) =>
      conflict
        .column('use')
        .doUpdateSet({ last_place_at: next })
        .where(sql<boolean>`${next} <= ${now} + make_interval(secs => ${ask.waitSecondsMax})`),
    )
    .returning('last_place_at')
    .executeTakeFirst();
  return row?.last_place_at;
}

type Mails = Pick<ReportIntakeStore, 'claimMail' | 'addMailThread' | 'reportOfMails'>;

function mailsIn(db: Kysely<Schema>, vault: Vault): Mails {
  const lookup = (messageId: string) => vault.lookup(messageId, 'report-mail');
  return {
    claimMail: async (messageId, at) => {
      const inserted = await db
        .insertInto('report_mail')
        .values({ id_lookup: lookup(messageId), at, claimed: true, report_id: null })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst();
      return inserted.numInsertedOrUpdatedRows === 1n;
    },
    addMailThread: async (messageId, reportId, at) => {
      await db
        .insertInto('report_mail')
        .values({
          id_lookup: lookup(messageId),
          at,
          claimed: false,
          report_id: reportId,
        })
        .onConflict((conflict) => conflict.column('id_lookup').doUpdateSet({ report_id: reportId }))
        .execute();
    },
    reportOfMails: async (messageIds) => {
      if (messageIds.length === 0) return undefined;
      const row = await db
        .selectFrom('report_mail')
        .select('report_id')
        .where('id_lookup', 'in', messageIds.map(lookup))
        .where('report_id', 'is not', null)
        .limit(1)
        .executeTakeFirst();
      return row?.report_id ?? undefined;
    },
  };
}
