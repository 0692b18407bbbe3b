import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { RegisterConditions } from '#usecases/ports/register';
import type { Schema } from './schema.js';
import { type SearchSizes, searchKeys, spanGrams } from './search-keys.js';
import { containsPattern } from './search-text.js';

/**
 * Searches the register newest first, at a cost that depends on what is wanted and hardly on how much there is.
 *
 * A word that many entries hold is found quickest by reading them in order, a rare one through the inverted index. So a
 * stretch is read first, and while it is rich in what is sought the next one too; from there the index is asked block
 * by block, for as many blocks at once as promise enough.
 */

export type SearchedRegister = {
  readonly treeSize: number;
  /** Versions before this position are searched. */
  readonly beforePosition: number;
  readonly sizes: SearchSizes;
};

/** A stretch that holds one in so many is rich. */
const richness = 8;

/** Leaves of at most `limit` current entries that fit, newest first. */
export async function findLeaves(
  db: Kysely<Schema>,
  { treeSize, beforePosition, sizes }: SearchedRegister,
  conditions: RegisterConditions,
  limit: number,
): Promise<readonly number[]> {
  const fitting = sql.join([currentAt(treeSize), ...conditionsOf(conditions)], sql` and `);
  const ways = waysOf(conditions);
  // A span that ends before it begins.
  if (ways.length === 0) return [];
  const leaves: number[] = [];
  let before = beforePosition;
  let isRich = true;
  while (before > 0 && isRich && leaves.length < limit) {
    const span = { from: Math.max(0, before - sizes.stretch), before };
    const found = await read(db, readingOf(span, fitting), limit - leaves.length);
    leaves.push(...found);
    isRich = found.length * richness >= before - span.from;
    before = span.from;
  }
  let blocks = 1;
  while (before > 0 && leaves.length < limit) {
    const last = Math.floor((before - 1) / sizes.block);
    const first = Math.max(0, last - blocks + 1);
    const wanted = limit - leaves.length;
    const asked = Array.from({ length: last - first + 1 }, (_, index) => last - index);
    const span = { from: first * sizes.block, before };
    const found = await read(db, lookUpOf(span, keysOf(ways, asked), fitting), wanted);
    leaves.push(...found);
    before = span.from;
    blocks = found.length === 0 ? first : Math.ceil((wanted / found.length) * asked.length);
  }
  return leaves;
}

type Span = { readonly from: number; readonly before: number };

async function read(db: Kysely<Schema>, from: RawBuilder<unknown>, limit: number): Promise<number[]> {
  const query = sql<{ leaf_index: number }>`
    select leaf_index from (${from}) as found order by leaf_index desc limit ${limit}
  `;
  return (await query.execute(db)).rows.map((row) => row.leaf_index);
}

function readingOf({ from, before }: Span, fitting: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`select leaf_index from public_entry where position >= ${from} and position < ${before} and ${fitting}`;
}

/** Sets of keys of which an entry has one set whole. */
function keysOf(
  ways: readonly (readonly string[])[],
  blocks: readonly number[],
): readonly (readonly number[])[] {
  return blocks.flatMap((block) => ways.map((way) => searchKeys(block, way)));
}

/**
 * `offset 0` keeps the one condition by itself: together with the others the server would sooner read the whole table
 * once than ask the index once for each set.
 */
function lookUpOf(
  { from, before }: Span,
  keySets: readonly (readonly number[])[],
  fitting: RawBuilder<unknown>,
): RawBuilder<unknown> {
  return sql`
    select distinct leaf_index from unnest(${keySets.map((keys) => `{${keys.join(',')}}`)}::text[]) as asked (keys)
    cross join lateral (select * from public_entry where search_keys @> asked.keys::integer[] offset 0) as entry
    where position >= ${from} and position < ${before} and ${fitting}
  `;
}

/** Every entry that fits has all pieces of one of these. */
function waysOf({ words, filedFrom, filedTo }: RegisterConditions): readonly (readonly string[])[] {
  if (words !== undefined && words.text !== '') return words.ways;
  return spanGrams(filedFrom ?? '2000-01-01', filedTo ?? '2099-12-31').map((gram) => [gram]);
}

function currentAt(treeSize: number): RawBuilder<unknown> {
  return sql`leaf_index < ${treeSize} and (superseded_at is null or superseded_at >= ${treeSize})`;
}

function conditionsOf({
  words,
  status,
  filedFrom,
  filedTo,
}: RegisterConditions): readonly RawBuilder<unknown>[] {
  const conditions: RawBuilder<unknown>[] = [];
  if (words !== undefined && words.text !== '') {
    const inText = sql`search_text like ${containsPattern(words.text)}`;
    const { soundPattern } = words;
    conditions.push(soundPattern === undefined ? inText : sql`(${inText} or search_sound ~ ${soundPattern})`);
  }
  if (status !== undefined) conditions.push(sql`status = ${status}`);
  if (filedFrom !== undefined) conditions.push(sql`filed_on >= ${filedFrom}`);
  if (filedTo !== undefined) conditions.push(sql`filed_on <= ${filedTo}`);
  return conditions;
}
