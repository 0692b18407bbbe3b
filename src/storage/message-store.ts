import { type Kysely, type Selectable, sql } from 'kysely';
import type { Notice } from '#usecases/ports/notices';
import type { Message, MessageStore, Recipient, ToldMessage } from '#usecases/ports/messages';
import { deliveriesOf } from './delivery-row.js';
import { type PhoneStore, createPhoneStore } from './phone-store.js';
import { isRowId } from './row-id.js';
import type { Schema } from './schema.js';
import { openJson, sealJson } from './sealed-json.js';
import type { Vault } from './vault.js';

type MessageRow = Selectable<Schema['message']>;
type Address = Extract<Recipient, { kind: 'mail' }>;

/** What people were told. The words are not here: they are made from the notice when it is read or sent. */
export function createMessageStore(db: Kysely<Schema>, vault: Vault): MessageStore {
  return { ...writing(db, vault), ...reading(db, vault), ...createPhoneStore(db, vault) };
}

function writing(db: Kysely<Schema>, vault: Vault): Pick<MessageStore, 'add' | 'markRead' | 'markAllRead'> {
  return {
    add: async (message, once, subject) => {
      const { kind, ...params } = message.notice;
      const added = await db
        .insertInto('message')
        .values({
          ...recipientColumns(message, vault),
          id: message.id,
          kind,
          params: JSON.stringify(params),
          subject_kind: subject?.kind ?? null,
          subject_id: subject?.id ?? null,
          once: `${onceFor(message.to, vault)}/${once}`,
          created_at: message.createdAt,
          read_at: null,
        })
        .onConflict((conflict) => conflict.column('once').doNothing())
        .executeTakeFirst();
      return added.numInsertedOrUpdatedRows === 1n;
    },
    markRead: async (accountId, messageId, at) => {
      if (!isRowId(messageId)) return;
      await db
        .updateTable('message')
        .set({ read_at: at })
        .where('id', '=', messageId)
        .where('account_id', '=', accountId)
        .where('read_at', 'is', null)
        .execute();
    },
    markAllRead: async (accountId, at) => {
      await db
        .updateTable('message')
        .set({ read_at: at })
        .where('account_id', '=', accountId)
        .where('read_at', 'is', null)
        .execute();
    },
  };
}

function reading(
  db: Kysely<Schema>,
  vault: Vault,
): Omit<MessageStore, 'add' | 'markRead' | 'markAllRead' | keyof PhoneStore> {
  const withDeliveries = async (rows: readonly MessageRow[]): Promise<readonly ToldMessage[]> => {
    const deliveries = await deliveriesOf(
      db,
      vault,
      rows.map(({ id }) => id),
    );
    return rows.map((row) => ({ ...messageOf(row, vault), deliveries: deliveries.get(row.id) ?? [] }));
  };
  const newestFirst = db
    .selectFrom('message')
    .selectAll()
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc');
  return {
    byId: async (id) => {
      if (!isRowId(id)) return undefined;
      const rows = await db.selectFrom('message').selectAll().where('id', '=', id).execute();
      return (await withDeliveries(rows))[0];
    },
    inbox: async (accountId, page, pageSize) => {
      const { total } = await db
        .selectFrom('message')
        .where('account_id', '=', accountId)
        .select((eb) => eb.fn.countAll<number>().as('total'))
        .executeTakeFirstOrThrow();
      const rows = await newestFirst
        .where('account_id', '=', accountId)
        .limit(pageSize)
        .offset((page - 1) * pageSize)
        .execute();
      return { rows: await withDeliveries(rows), total };
    },
    unread: async (accountId, max) => {
      const some = db
        .selectFrom('message')
        .select(sql`1`.as('one'))
        .where('account_id', '=', accountId)
        .where('read_at', 'is', null)
        .limit(max);
      const counted = db.selectFrom(some.as('unread')).select((eb) => eb.fn.countAll<number>().as('count'));
      return (await counted.executeTakeFirstOrThrow()).count;
    },
    about: async (subject, recipientId, limit) => {
      if (!isRowId(subject.id)) return [];
      let rows = newestFirst.where('subject_kind', '=', subject.kind).where('subject_id', '=', subject.id);
      if (recipientId !== undefined) rows = rows.where('account_id', '=', recipientId);
      return withDeliveries(await rows.limit(limit).execute());
    },
  };
}

/** An address without account is kept under a keyed hash in the key that tells repeated messages. */
function onceFor(to: Recipient, vault: Vault): string {
  if (to.kind === 'account') return `account:${to.accountId}`;
  return `mail:${vault.lookup(to.mail.trim().toLowerCase(), 'message.once').toString('base64url')}`;
}

function recipientColumns({ id, to }: Pick<Message, 'id' | 'to'>, vault: Vault) {
  if (to.kind === 'account') return { account_id: to.accountId, address_sealed: null };
  const address: Omit<Address, 'kind'> = { mail: to.mail, language: to.language };
  return { account_id: null, address_sealed: sealJson(vault, address, context(id)) };
}

function context(id: string): string {
  return `message/${id}/address`;
}

function messageOf(row: MessageRow, vault: Vault): Message {
  return {
    id: row.id,
    to: recipientOf(row, vault),
    // The database keeps it as it was told, so its shape is the one we wrote.
    notice: { ...row.params, kind: row.kind } as Notice,
    createdAt: row.created_at,
    ...(row.read_at === null ? {} : { readAt: row.read_at }),
  };
}

function recipientOf({ id, account_id, address_sealed }: MessageRow, vault: Vault): Recipient {
  if (account_id !== null) return { kind: 'account', accountId: account_id };
  if (address_sealed === null) throw new Error(`message ${id} has no recipient`);
  return { kind: 'mail', ...openJson<Omit<Address, 'kind'>>(vault, address_sealed, context(id)) };
}
