import { type Kysely, type Selectable } from 'kysely';
import type { EvidenceStore, StoredEvidence } from '#usecases/ports/drafts';
import { isRowId } from './row-id.js';
import type { Schema } from './schema.js';
import type { Vault } from './vault.js';

/** Uploaded files, each sealed as a whole: up to 20 MB are in memory once while written or read. */
export function createEvidenceStore(db: Kysely<Schema>, vault: Vault): EvidenceStore {
  return {
    add: async (stored, bytes) => {
      const { evidence, accountId, draftId, uploadedAt } = stored;
      await db
        .insertInto('evidence')
        .values({
          id: evidence.id,
          account_id: accountId,
          draft_id: draftId,
          dossier_id: null,
          file_name: evidence.fileName,
          media_type: evidence.mediaType,
          size_bytes: evidence.sizeBytes,
          sha256: evidence.sha256,
          sealed: vault.seal(bytes, context(evidence.id)),
          uploaded_at: uploadedAt,
        })
        .execute();
    },
    byId: async (id) => {
      if (!isRowId(id)) return undefined;
      const row = await db.selectFrom('evidence').select(described).where('id', '=', id).executeTakeFirst();
      return row && evidenceOf(row);
    },
    bytesOf: async (id) => {
      if (!isRowId(id)) return undefined;
      const row = await db.selectFrom('evidence').select('sealed').where('id', '=', id).executeTakeFirst();
      return row && vault.open(row.sealed, context(id));
    },
    linkToDossier: async (ids, dossierId) => {
      const wanted = [...new Set(ids)];
      if (wanted.length === 0) return;
      const linked = await db
        .updateTable('evidence')
        .set({ dossier_id: dossierId })
        .where('id', 'in', wanted)
        // A corrected filing names the files of the one before again; another dossier's files are never taken.
        .where((eb) => eb.or([eb('dossier_id', 'is', null), eb('dossier_id', '=', dossierId)]))
        .executeTakeFirst();
      if (Number(linked.numUpdatedRows) !== wanted.length) {
        throw new Error(`a filing of dossier ${dossierId} refers to evidence that is not there`);
      }
    },
    dossierOf: async (id) => {
      if (!isRowId(id)) return undefined;
      const row = await db
        .selectFrom('evidence')
        .select('dossier_id')
        .where('id', '=', id)
        .executeTakeFirst();
      return row?.dossier_id ?? undefined;
    },
    removeUnlinked: async (id) => {
      if (!isRowId(id)) return;
      await db.deleteFrom('evidence').where('id', '=', id).where('dossier_id', 'is', null).execute();
    },
  };
}

/** Every column but the bytes. */
const described = [
  'id',
  'account_id',
  'draft_id',
  'file_name',
  'media_type',
  'size_bytes',
  'sha256',
  'uploaded_at',
] as const;

function context(id: string): string {
  // The database writes ids in lower case, an address may not.
  return `evidence/${id.toLowerCase()}`;
}

function evidenceOf(row: Pick<Selectable<Schema['evidence']>, (typeof described)[number]>): StoredEvidence {
  return {
    evidence: {
      id: row.id,
      fileName: row.file_name,
      mediaType: row.media_type,
      sizeBytes: row.size_bytes,
      sha256: row.sha256,
    },
    accountId: row.account_id,
    draftId: row.draft_id,
    uploadedAt: row.uploaded_at,
  };
}
