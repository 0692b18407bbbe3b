import { createHash } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import { type CalendarDay, type Instant, addDays, day, instantOf } from '#law/calendar-day';
import { defaultPatternText, formatFilingNumber, parsePattern } from '#law/identifiers/filing-number';
import { leafHash } from '#log/merkle';
import { type PublicEntry, composePublicEntry, entryBytes } from '#register/public-entry';
import { registerSearchFields } from '#register/search-terms';
import type { Schema } from '#storage/schema';
import { individualContents, organisationContents } from '../../src/demonstration/sample-contents.js';

const years = [2023, 2024, 2025, 2026];
const batchSize = 5_000;

/**
 * Fills an empty register: entries composed, encoded and hashed by the functions a decision uses, written in bulk
 * past the use case. The checkpoint is not made here: the portal signs it when it starts. Gives the numbers.
 */
export async function seedRegister(db: Kysely<Schema>, count: number): Promise<readonly string[]> {
  const entries = Array.from({ length: count }, (_, index) => sampleEntry(index, count));
  for (let start = 0; start < count; start += batchSize) {
    await insertBatch(db, start, entries.slice(start, start + batchSize));
  }
  // Left to itself the server would do this within a minute.
  await sql`vacuum analyze`.execute(db);
  return entries.map((entry) => entry.number);
}

/** Every tenth host is an individual, whose name stays a commitment. */
function sampleEntry(index: number, count: number): PublicEntry {
  const perYear = Math.ceil(count / years.length);
  const yearIndex = Math.floor(index / perYear);
  const year = years[yearIndex] ?? 2026;
  const serial = (index % perYear) + 1;
  const filedOn: CalendarDay = addDays(day(`${year}-01-16`), Math.floor((serial * 300) / perYear));
  const recordedAt: Instant = instantOf(Date.parse(`${filedOn}T02:00:00Z`) + serial);
  const sample = {
    platform: `样例漏洞收集平台第 ${index + 1} 号`,
    host: index % 10 === 0 ? `样例个人 ${index + 1}` : `样例网络安全科技有限公司第 ${index % 7_919} 分公司`,
    site: `p${index + 1}.example.cn`,
    creditCode: '91110105MA0000007L',
    icpNumber: `京ICP备${year}${String(serial).padStart(6, '0')}号-1`,
    launchOn: filedOn,
  };
  const { entry } = composePublicEntry({
    number: numberOf(year, serial),
    revision: 1,
    status: 'filed',
    contents: index % 10 === 0 ? individualContents(sample) : organisationContents(sample),
    filedOn,
    recordedAt,
    individualNamePublic: false,
    salt: createHash('sha256').update(`salt ${index}`).digest(),
  });
  return entry;
}

const pattern = parsePattern(defaultPatternText);

function numberOf(year: number, serial: number): string {
  if (!pattern.ok) throw new Error(pattern.explanation);
  return formatFilingNumber(pattern.pattern, { year, serial });
}

async function insertBatch(
  db: Kysely<Schema>,
  start: number,
  entries: readonly PublicEntry[],
): Promise<void> {
  const leaves = entries.map((_, index) => start + index);
  const bytes = entries.map((entry) => entryBytes(entry));
  const hashes = bytes.map((leaf) => leafHash(leaf));
  const search = entries.map((entry) => registerSearchFields(entry));
  const column = (read: (entry: PublicEntry) => string): readonly string[] => entries.map(read);
  await sql`
    insert into log_leaf (leaf_index, entry, leaf_hash)
    select * from unnest(${leaves}::bigint[], ${bytes}::bytea[], ${hashes}::bytea[])
  `.execute(db);
  await sql`
    insert into public_entry (leaf_index, number, revision, status, platform_name, host_kind, host_name, home_host,
      search_text, filed_on, recorded_at)
    select leaf_index, number, 1, 'filed', platform, kind, host, home, search, filed_on, recorded_at
    from unnest(
      ${leaves}::bigint[], ${column((entry) => entry.number)}::text[],
      ${column((entry) => entry.platform.name)}::text[], ${column((entry) => entry.host.kind)}::text[],
      ${column(({ host }) => (host.kind === 'organisation' ? host.name : ''))}::text[],
      ${search.map((fields) => fields.homeHost)}::text[], ${search.map((fields) => fields.text)}::text[],
      ${column((entry) => entry.filedOn)}::date[], ${column((entry) => entry.recordedAt)}::timestamptz[]
    ) as row (leaf_index, number, platform, kind, host, home, search, filed_on, recorded_at)
  `.execute(db);
}
