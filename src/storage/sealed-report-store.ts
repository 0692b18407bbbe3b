import { timingSafeEqual } from 'node:crypto';
import type { Kysely } from 'kysely';
import type {
  ReportAttachment,
  ReportContent,
  ReporterIdentity,
  ReportMessage,
  SealedReportStore,
} from '#usecases/ports/sealed-reports';
import { reporterLookup } from './reporter-lookup.js';
import { isRowId } from './row-id.js';
import type { Schema } from './schema.js';
import { openJson, sealJson } from './sealed-json.js';
import type { Vault } from './vault.js';

/** What a reporter wrote, who they are, and the code by which they come back. */
export function createSealedReportStore(db: Kysely<Schema>, vault: Vault): SealedReportStore {
  return {
    ...contentIn(db, vault),
    ...identityIn(db, vault),
    ...codesIn(db, vault),
    ...messagesIn(db, vault),
    ...attachmentsIn(db, vault),
  };
}

/** The database writes ids in lower case, an address may not. */
function contextOf(kind: string, id: string): string {
  return `report-${kind}/${id.toLowerCase()}`;
}

type SaltedText = { readonly text: string; readonly salt: string };

function contentIn(db: Kysely<Schema>, vault: Vault): Pick<SealedReportStore, 'addContent' | 'contentOf'> {
  return {
    addContent: async (reportId, { value, salt }) => {
      const sealed = sealJson(
        vault,
        { text: value.text, salt: Buffer.from(salt).toString('base64') } satisfies SaltedText,
        contextOf('content', reportId),
      );
      await db.insertInto('report_content').values({ report_id: reportId, sealed }).execute();
    },
    contentOf: async (reportId) => {
      if (!isRowId(reportId)) return undefined;
      const row = await db
        .selectFrom('report_content')
        .select('sealed')
        .where('report_id', '=', reportId)
        .executeTakeFirst();
      if (row === undefined || row.sealed === null) return undefined;
      const { text, salt } = openJson<SaltedText>(vault, row.sealed, contextOf('content', reportId));
      return { value: { text } satisfies ReportContent, salt: Buffer.from(salt, 'base64') };
    },
  };
}

function identityIn(
  db: Kysely<Schema>,
  vault: Vault,
): Pick<SealedReportStore, 'addIdentity' | 'identityOf' | 'reportsOfAccount' | 'isReporter'> {
  const lookup = (accountId: string) => reporterLookup(vault, accountId);
  return {
    addIdentity: async (reportId, identity) => {
      await db
        .insertInto('reporter_identity')
        .values({
          report_id: reportId,
          account_lookup: identity.accountId === undefined ? null : lookup(identity.accountId),
          sealed: sealJson(vault, identity, contextOf('identity', reportId)),
        })
        .execute();
    },
    identityOf: async (reportId) => {
      if (!isRowId(reportId)) return undefined;
      const row = await db
        .selectFrom('reporter_identity')
        .select('sealed')
        .where('report_id', '=', reportId)
        .executeTakeFirst();
      if (row === undefined || row.sealed === null) return undefined;
      return openJson<ReporterIdentity>(vault, row.sealed, contextOf('identity', reportId));
    },
    reportsOfAccount: async (accountId, limit) => {
      const rows = await db
        .selectFrom('reporter_identity')
        .innerJoin('report_event', 'report_event.report_id', 'reporter_identity.report_id')
        .select('reporter_identity.report_id as report_id')
        .where('account_lookup', '=', lookup(accountId))
        .where('version', '=', 1)
        .orderBy('at', 'desc')
        .orderBy('report_id')
        .limit(limit)
        .execute();
      return rows.map((row) => row.report_id);
    },
    isReporter: async (reportIds, accountId) => {
      const ids = reportIds.filter(isRowId);
      if (ids.length === 0) return false;
      const row = await db
        .selectFrom('reporter_identity')
        .select('report_id')
        .where('report_id', 'in', ids)
        .where('account_lookup', '=', lookup(accountId))
        .limit(1)
        .executeTakeFirst();
      return row !== undefined;
    },
  };
}

function codesIn(db: Kysely<Schema>, vault: Vault): Pick<SealedReportStore, 'addCode' | 'byCode'> {
  const lookup = (digest: Uint8Array) => vault.lookup(Buffer.from(digest).toString('base64'), 'report-code');
  return {
    addCode: async (reportId, digest) => {
      await db
        .insertInto('report_code')
        .values({
          report_id: reportId,
          code_lookup: lookup(digest),
          digest_sealed: vault.seal(digest, contextOf('code', reportId)),
        })
        .execute();
    },
    // An index compares keyed hashes, which nobody outside can steer; what it found is compared in constant time.
    byCode: async (digest) => {
      const row = await db
        .selectFrom('report_code')
        .select(['report_id', 'digest_sealed'])
        .where('code_lookup', '=', lookup(digest))
        .executeTakeFirst();
      if (row === undefined) return undefined;
      const kept = vault.open(row.digest_sealed, contextOf('code', row.report_id));
      const same = kept.length === digest.length && timingSafeEqual(kept, digest);
      return same ? row.report_id : undefined;
    },
  };
}

type SealedMessage = SaltedText & { readonly attachmentIds: readonly string[] };

function messagesIn(db: Kysely<Schema>, vault: Vault): Pick<SealedReportStore, 'addMessage' | 'messagesOf'> {
  return {
    addMessage: async ({ id, reportId, from, text, attachmentIds, at, by }, salt) => {
      const message: SealedMessage = { text, attachmentIds, salt: Buffer.from(salt).toString('base64') };
      await db
        .insertInto('report_message')
        .values({
          id,
          report_id: reportId,
          from_reporter: from === 'reporter',
          sealed: sealJson(vault, message, contextOf('message', id)),
          at,
          by_account: by ?? null,
          // Two in one instant keep their order.
          place: (eb) =>
            eb
              .selectFrom('report_message')
              .select((count) => count.fn.countAll<number>().as('place'))
              .where('report_id', '=', reportId),
        })
        .execute();
    },
    messagesOf: async (reportIds) => {
      const ids = reportIds.filter(isRowId);
      if (ids.length === 0) return [];
      const rows = await db
        .selectFrom('report_message')
        .selectAll()
        .where('report_id', 'in', ids)
        .orderBy('at')
        .orderBy('place')
        .orderBy('id')
        .execute();
      return rows.flatMap((row): readonly ReportMessage[] => {
        if (row.sealed === null) return [];
        const { text, attachmentIds } = openJson<SealedMessage>(
          vault,
          row.sealed,
          contextOf('message', row.id),
        );
        const from = row.from_reporter ? 'reporter' : 'authority';
        const by = row.by_account === null ? {} : { by: row.by_account };
        return [{ id: row.id, reportId: row.report_id, from, text, attachmentIds, at: row.at, ...by }];
      });
    },
  };
}

type SealedDescription = Pick<ReportAttachment, 'fileName' | 'mediaType' | 'sha256'>;

function attachmentsIn(
  db: Kysely<Schema>,
  vault: Vault,
): Pick<SealedReportStore, 'addAttachment' | 'attachmentsOf' | 'attachmentBytes' | 'removeAttachment'> {
  return {
    addAttachment: async ({ id, reportId, fileName, mediaType, sizeBytes, sha256, uploadedAt }, bytes) => {
      const described: SealedDescription = { fileName, mediaType, sha256 };
      await db
        .insertInto('report_attachment')
        .values({
          id,
          report_id: reportId,
          described_sealed: sealJson(vault, described, contextOf('attachment-name', id)),
          size_bytes: sizeBytes,
          sealed: vault.seal(bytes, contextOf('attachment', id)),
          uploaded_at: uploadedAt,
        })
        .execute();
    },
    attachmentsOf: async (reportIds) => {
      const ids = reportIds.filter(isRowId);
      if (ids.length === 0) return [];
      const rows = await db
        .selectFrom('report_attachment')
        .select(['id', 'report_id', 'described_sealed', 'size_bytes', 'uploaded_at'])
        .where('report_id', 'in', ids)
        .orderBy('uploaded_at')
        .orderBy('id')
        .execute();
      return rows.map((row) => ({
        id: row.id,
        reportId: row.report_id,
        ...openJson<SealedDescription>(vault, row.described_sealed, contextOf('attachment-name', row.id)),
        sizeBytes: row.size_bytes,
        uploadedAt: row.uploaded_at,
      }));
    },
    attachmentBytes: async (id) => {
      if (!isRowId(id)) return undefined;
      const row = await db
        .selectFrom('report_attachment')
        .select('sealed')
        .where('id', '=', id)
        .executeTakeFirst();
      return row && vault.open(row.sealed, contextOf('attachment', id));
    },
    removeAttachment: async (id) => {
      if (isRowId(id)) await db.deleteFrom('report_attachment').where('id', '=', id).execute();
    },
  };
}
