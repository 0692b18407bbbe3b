import type { Kysely } from 'kysely';
import { createHash } from 'node:crypto';
import { beforeAll, expect, it } from 'vitest';
import { noScopeAnswers } from '#law/article-02-scope';
import { instantOf } from '#law/calendar-day';
import { emptyContents } from '#law/filing-contents';
import type { Schema } from '#storage/schema';
import type { Persistence } from '#usecases/ports';
import type { FilingDraft, StoredEvidence } from '#usecases/ports/drafts';
import { forEachDatabase } from '../support/databases.js';
import { openPersistence } from '../support/persistence.js';
import { seededRandomness } from '../support/random.js';

const random = seededRandomness();
const uuid = () => random.uuid();
const randomBytes = (count: number) => random.bytes(count);
const at = (minute: number) => instantOf(Date.UTC(2026, 2, 2, 0, minute));
const evidenceBytesMax = 20_000_000;

function draft(more: Partial<FilingDraft> = {}): FilingDraft {
  return {
    id: uuid(),
    accountId: uuid(),
    purpose: { kind: 'first' },
    scope: noScopeAnswers,
    contents: {
      ...emptyContents,
      contact: { name: '样例联系人', phone: '010-00000000', mail: 'a@example.cn' },
    },
    replies: {},
    pageRevisions: { platform: 1, host: 0, rules: 0, mlps: 0, standards: 0, other: 0 },
    createdAt: at(0),
    updatedAt: at(0),
    ...more,
  };
}

forEachDatabase((_kind, open) => {
  let persistence: Persistence;
  let db: Kysely<Schema>;
  beforeAll(async () => {
    const opened = await openPersistence(open);
    ({ persistence } = opened);
    ({ db } = opened.database);
  });
  const added = async (more: Partial<FilingDraft> = {}): Promise<FilingDraft> => {
    const one = draft(more);
    await persistence.read.drafts.add(one);
    return one;
  };
  const correction = (dossierId: string, round = 1) =>
    ({ purpose: { kind: 'correction', dossierId, round } }) as const;

  it('gives back what was added', async () => {
    const one = await added();
    expect(await persistence.read.drafts.byId(one.id)).toEqual(one);
    expect(await persistence.transact((stores) => stores.drafts.lockById(one.id))).toEqual(one);
  });

  it.each(['', 'not an id', uuid()])('knows no draft %j', async (id) => {
    expect(await persistence.read.drafts.byId(id)).toBeUndefined();
    expect(await persistence.read.drafts.lockById(id)).toBeUndefined();
    await persistence.read.drafts.remove(id);
  });

  it('changes a draft, and says what it became', async () => {
    const one = await added();
    const changed: FilingDraft = {
      ...one,
      scope: { ...noScopeAnswers, inChina: 'yes' },
      replies: { '1': '样例答复' },
      pageRevisions: { ...one.pageRevisions, host: 2 },
      updatedAt: at(5),
      submitted: { dossierId: uuid(), version: 1, at: at(5) },
    };
    await persistence.read.drafts.update(changed);
    expect(await persistence.read.drafts.byId(one.id)).toEqual(changed);
  });

  it('keeps what was typed unreadable', async () => {
    const { id } = await added();
    const row = await db
      .selectFrom('filing_draft')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    expect(row.sealed.includes('样例联系人')).toBe(false);
    expect(JSON.stringify({ ...row, sealed: '' })).not.toContain('样例联系人');
  });

  it('lists what was not submitted, newest first', async () => {
    const accountId = uuid();
    const older = await added({ accountId, updatedAt: at(1) });
    const newer = await added({ accountId, updatedAt: at(2) });
    await added({ accountId, submitted: { dossierId: uuid(), version: 1, at: at(3) } });
    await added();
    expect(await persistence.read.drafts.openOf(accountId)).toEqual(
      [newer, older].map(({ id, purpose, updatedAt }) => ({ id, purpose, platformName: '', updatedAt })),
    );
  });

  it('removes a draft with its files, but not one that was submitted', async () => {
    const [open_, submitted] = [
      await added(),
      await added({ submitted: { dossierId: uuid(), version: 1, at: at(1) } }),
    ];
    const { evidence } = await addFile(open_);
    for (const { id } of [open_, submitted]) await persistence.read.drafts.remove(id);
    expect(await persistence.read.drafts.byId(open_.id)).toBeUndefined();
    expect(await persistence.read.evidence.byId(evidence.id)).toBeUndefined();
    expect(await persistence.read.drafts.byId(submitted.id)).toEqual(submitted);
  });

  it('finds the open draft that corrects a notice', async () => {
    const dossierId = uuid();
    const one = await added(correction(dossierId, 2));
    expect(await persistence.read.drafts.correctionFor(dossierId, 2)).toEqual(one);
    expect(await persistence.read.drafts.correctionFor(dossierId, 1)).toBeUndefined();
    await persistence.read.drafts.update({ ...one, submitted: { dossierId, version: 5, at: at(1) } });
    expect(await persistence.read.drafts.correctionFor(dossierId, 2)).toBeUndefined();
  });

  it('refuses a second open draft for the same notice', async () => {
    const dossierId = uuid();
    await added(correction(dossierId));
    await expect(added(correction(dossierId))).rejects.toThrow('filing_draft_open_correction');
  });

  async function addFile(of: FilingDraft, content: Uint8Array = randomBytes(100)): Promise<StoredEvidence> {
    const stored: StoredEvidence = {
      evidence: {
        id: uuid(),
        fileName: '样例.pdf',
        mediaType: 'application/pdf',
        sizeBytes: content.length,
        sha256: createHash('sha256').update(content).digest('hex'),
      },
      accountId: of.accountId,
      draftId: of.id,
      uploadedAt: at(1),
    };
    await persistence.read.evidence.add(stored, content);
    return stored;
  }

  it('keeps a file and gives back its bytes', async () => {
    const content = randomBytes(1000);
    const stored = await addFile(await added(), content);
    expect(await persistence.read.evidence.byId(stored.evidence.id)).toEqual(stored);
    expect(await persistence.read.evidence.bytesOf(stored.evidence.id)).toEqual(Buffer.from(content));
  });

  it('keeps a file of 20 MB', async () => {
    const content = Buffer.alloc(evidenceBytesMax, 'sample ');
    const { evidence } = await addFile(await added(), content);
    const found = await persistence.read.evidence.bytesOf(evidence.id);
    expect(
      createHash('sha256')
        .update(found ?? '')
        .digest('hex'),
    ).toBe(evidence.sha256);
  });

  it('keeps a file unreadable', async () => {
    const { evidence } = await addFile(await added(), Buffer.from('%PDF-1.7 readable'));
    const found = db.selectFrom('evidence').select('sealed').where('id', '=', evidence.id);
    expect((await found.executeTakeFirstOrThrow()).sealed.includes('readable')).toBe(false);
  });

  it.each(['', 'not an id', uuid()])('knows no file %j', async (id) => {
    const { evidence } = persistence.read;
    expect(await evidence.byId(id)).toBeUndefined();
    expect(await evidence.bytesOf(id)).toBeUndefined();
    expect(await evidence.dossierOf(id)).toBeUndefined();
    await evidence.removeUnlinked(id);
  });

  it('removes a file that belongs to no dossier, and keeps the others', async () => {
    const of = await added();
    const [linked, loose] = [await addFile(of), await addFile(of)];
    const dossierId = uuid();
    const { evidence } = persistence.read;
    await evidence.linkToDossier([linked.evidence.id, linked.evidence.id], dossierId);
    await evidence.removeUnlinked(linked.evidence.id);
    await evidence.removeUnlinked(loose.evidence.id);
    expect(await evidence.dossierOf(linked.evidence.id)).toBe(dossierId);
    expect(await evidence.byId(linked.evidence.id)).toEqual(linked);
    expect(await evidence.byId(loose.evidence.id)).toBeUndefined();
  });

  it('links a file to its own dossier again, never to another', async () => {
    const { evidence } = await addFile(await added());
    const store = persistence.read.evidence;
    const dossierId = uuid();
    await store.linkToDossier([], dossierId);
    await store.linkToDossier([evidence.id], dossierId);
    await store.linkToDossier([evidence.id], dossierId);
    await expect(store.linkToDossier([evidence.id], uuid())).rejects.toThrow('evidence that is not there');
    await expect(store.linkToDossier([uuid()], dossierId)).rejects.toThrow('evidence that is not there');
    expect(await store.dossierOf(evidence.id)).toBe(dossierId);
  });
});
