import type { Kysely, Selectable } from 'kysely';
import type { DraftPurpose, DraftStore, DraftSummary, FilingDraft } from '#usecases/ports/drafts';
import { isRowId } from './row-id.js';
import type { Schema } from './schema.js';
import { openJson, sealJson } from './sealed-json.js';
import type { Vault } from './vault.js';

type SealedPart = Pick<FilingDraft, 'scope' | 'contents' | 'replies' | 'change'>;
type DraftRow = Selectable<Schema['filing_draft']>;

/** Filings being filled in. */
export function createDraftStore(db: Kysely<Schema>, vault: Vault): DraftStore {
  const read = (row: DraftRow | undefined): FilingDraft | undefined => row && draftOf(row, vault);
  const all = db.selectFrom('filing_draft').selectAll();
  return {
    add: async (draft) => {
      await db.insertInto('filing_draft').values(rowOf(draft, vault)).execute();
    },
    byId: async (id) => (isRowId(id) ? read(await all.where('id', '=', id).executeTakeFirst()) : undefined),
    lockById: async (id) =>
      isRowId(id) ? read(await all.where('id', '=', id).forUpdate().executeTakeFirst()) : undefined,
    update: async (draft) => {
      const { id, ...changed } = rowOf(draft, vault);
      await db.updateTable('filing_draft').set(changed).where('id', '=', id).execute();
    },
    // A submitted draft stays: it leads a repeated request to the submission it became.
    remove: async (id) => {
      if (!isRowId(id)) return;
      const open = db.deleteFrom('filing_draft').where('submitted_at', 'is', null);
      await open.where('id', '=', id).execute();
    },
    openOf: async (accountId): Promise<readonly DraftSummary[]> => {
      const rows = await all
        .where('account_id', '=', accountId)
        .where('submitted_at', 'is', null)
        .orderBy('updated_at', 'desc')
        .orderBy('id')
        .execute();
      return rows.map((row) => summaryOf(draftOf(row, vault)));
    },
    correctionFor: async (dossierId, round) =>
      read(
        await all
          .where('dossier_id', '=', dossierId)
          .where('round', '=', round)
          .where('submitted_at', 'is', null)
          .executeTakeFirst(),
      ),
    changesOf: async (dossierId) => {
      if (!isRowId(dossierId)) return [];
      const rows = await all
        .where('dossier_id', '=', dossierId)
        .where('change_kind', 'is not', null)
        .where('submitted_at', 'is', null)
        .orderBy('updated_at', 'desc')
        .orderBy('id')
        .execute();
      return rows.map((row) => draftOf(row, vault));
    },
  };
}

function context(id: string): string {
  return `filing_draft/${id}`;
}

function rowOf(draft: FilingDraft, vault: Vault) {
  const { id, scope, contents, replies, change, purpose, submitted } = draft;
  const sealed: SealedPart = { scope, contents, replies, ...(change === undefined ? {} : { change }) };
  return {
    id,
    account_id: draft.accountId,
    dossier_id: purpose.kind === 'first' ? null : purpose.dossierId,
    round: purpose.kind === 'correction' ? purpose.round : null,
    base_record: purpose.kind === 'change' ? purpose.baseRecord : null,
    change_kind: purpose.kind === 'change' ? purpose.changeKind : null,
    sealed: sealJson(vault, sealed, context(id)),
    page_revisions: JSON.stringify(draft.pageRevisions),
    created_at: draft.createdAt,
    updated_at: draft.updatedAt,
    submitted_dossier_id: submitted?.dossierId ?? null,
    submitted_version: submitted?.version ?? null,
    submitted_at: submitted?.at ?? null,
  };
}

function draftOf(row: DraftRow, vault: Vault): FilingDraft {
  return {
    id: row.id,
    accountId: row.account_id,
    purpose: purposeOf(row),
    ...openJson<SealedPart>(vault, row.sealed, context(row.id)),
    pageRevisions: row.page_revisions,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    ...submittedOf(row),
  };
}

function purposeOf(row: DraftRow): DraftPurpose {
  const { dossier_id: dossierId, round, base_record: baseRecord, change_kind: changeKind } = row;
  if (dossierId === null) return { kind: 'first' };
  if (round !== null) return { kind: 'correction', dossierId, round };
  if (baseRecord === null || changeKind === null) throw new Error(`draft ${row.id} has no purpose`);
  return { kind: 'change', dossierId, baseRecord, changeKind };
}

function submittedOf(row: DraftRow): Pick<FilingDraft, 'submitted'> {
  const { submitted_dossier_id: dossierId, submitted_version: version, submitted_at: at } = row;
  if (dossierId === null || version === null || at === null) return {};
  return { submitted: { dossierId, version, at } };
}

function summaryOf({ id, purpose, contents, updatedAt }: FilingDraft): DraftSummary {
  return { id, purpose, platformName: contents.platform.name, updatedAt };
}
