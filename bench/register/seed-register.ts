import { deepStrictEqual } from 'node:assert';
import { createHash } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import { type CalendarDay, type Instant, addDays, day, instantOf } from '#law/calendar-day';
import { defaultPatternText, formatFilingNumber, parsePattern } from '#law/identifiers/filing-number';
import { leafHash } from '#log/merkle';
import { type PublicEntry, composePublicEntry, entryBytes } from '#register/public-entry';
import { nameBreaths, soundGrams, soundText } from '#register/name-sounds';
import { type SearchFields, registerSearchFields, searchTerm } from '#register/search-terms';
import { textGrams } from '#register/text-grams';
import type { Schema } from '#storage/schema';
import { dayGrams, searchKeys, searchSizes } from '#storage/search-keys';
import { individualContents, organisationContents } from '../../src/demonstration/sample-contents.js';

/** A series has five digits: a register of a million has had eleven years. */
const lastYear = 2026;
const perYearMax = 95_000;
const batchSize = 5_000;

/**
 * Fills an empty register: entries composed, encoded and hashed by the functions a decision uses, written in bulk
 * past the use case. The checkpoint is not made here: the portal signs it when it starts. Gives the numbers.
 */
export async function seedRegister(db: Kysely<Schema>, count: number): Promise<readonly string[]> {
  const numbers: string[] = [];
  // An index is built in a fraction of the time that keeping it up to date takes.
  const index = await definitionOf(db, 'public_entry_keys');
  await sql`drop index public_entry_keys`.execute(db);
  for (let start = 0; start < count; start += batchSize) {
    const length = Math.min(batchSize, count - start);
    const entries = Array.from({ length }, (_, offset) => sampleEntry(start + offset, count));
    await insertBatch(db, start, entries);
    numbers.push(...entries.map((entry) => entry.number));
  }
  await db.connection().execute(async (connection) => {
    await sql`set statement_timeout = 0`.execute(connection);
    await sql`set maintenance_work_mem = '1GB'`.execute(connection);
    await sql.raw(index).execute(connection);
    // Left to itself the server would do this within a minute.
    await sql`vacuum analyze`.execute(connection);
    await sql`reset maintenance_work_mem`.execute(connection);
    await sql`reset statement_timeout`.execute(connection);
  });
  return numbers;
}

async function definitionOf(db: Kysely<Schema>, name: string): Promise<string> {
  const answer = await sql<{ text: string }>`select pg_get_indexdef(${name}::regclass) as text`.execute(db);
  return answer.rows[0]?.text ?? '';
}

/** One in fifty of the entries has one of them in its name, and one in a thousand a rare word. */
const towns = Array.from(
  '北京 上海 重庆 天津 广州 深圳 成都 西安 南京 杭州 武汉 长沙 沈阳 大连 青岛 济南 郑州 合肥 福州 厦门 昆明 贵阳 南宁 海口 太原 兰州 银川 西宁 哈尔滨 长春 苏州 无锡 宁波 温州 佛山 东莞 珠海 中山 常州 南通 徐州 烟台 潍坊 洛阳 宜昌 襄阳 岳阳 桂林 绵阳 遵义'.split(
    ' ',
  ),
);

export function sampleName(index: number): string {
  const town = towns[(index * 7) % towns.length] ?? '';
  return `样例${town}${index % 1_000 === 17 ? '量子' : ''}漏洞收集平台第 ${index + 1} 号`;
}

/** Every tenth host is an individual, whose name stays a commitment. */
function sampleEntry(index: number, count: number): PublicEntry {
  const yearCount = Math.max(4, Math.ceil(count / perYearMax));
  const perYear = Math.ceil(count / yearCount);
  const year = lastYear - yearCount + 1 + Math.floor(index / perYear);
  const serial = (index % perYear) + 1;
  const filedOn: CalendarDay = addDays(day(`${year}-01-16`), Math.floor((serial * 300) / perYear));
  const recordedAt: Instant = instantOf(Date.parse(`${filedOn}T02:00:00Z`) + serial);
  const sample = {
    platform: sampleName(index),
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

const soundOf = new Map<string, Pick<SearchFields, 'sound' | 'grams'>>();

/**
 * What `registerSearchFields` gives, sooner: names that differ in their digits sound the same, for a digit is not read.
 * Every thousandth is compared.
 */
function searchFieldsOf(entry: PublicEntry): SearchFields {
  const { number, platform, host } = entry;
  const hostName = host.kind === 'organisation' ? host.name : '';
  const alike = `${platform.name} ${hostName}`.replaceAll(/\d+/g, '0');
  let sound = soundOf.get(alike);
  if (sound === undefined) {
    const breaths = [platform.name, hostName].flatMap(nameBreaths);
    sound = { sound: soundText(breaths), grams: soundGrams(breaths) };
    soundOf.set(alike, sound);
  }
  const homeHost = new URL(platform.homePageUrl).hostname;
  const text = [number, platform.name, hostName, homeHost]
    .map(searchTerm)
    .filter((term) => term !== '')
    .join('\n');
  const fields = { text, sound: sound.sound, grams: [...textGrams(text), ...sound.grams], homeHost };
  if (number.endsWith('00') || soundOf.size < 3) deepStrictEqual(fields, registerSearchFields(entry));
  return fields;
}

async function insertBatch(
  db: Kysely<Schema>,
  start: number,
  entries: readonly PublicEntry[],
): Promise<void> {
  const leaves = entries.map((_, index) => start + index);
  const bytes = entries.map((entry) => entryBytes(entry));
  const hashes = bytes.map((leaf) => leafHash(leaf));
  const search = entries.map((entry) => searchFieldsOf(entry));
  const keys = ({ grams }: SearchFields, offset: number): string => {
    const block = Math.floor((start + offset) / searchSizes.block);
    return `{${searchKeys(block, [...grams, ...dayGrams(entries[offset]?.filedOn ?? '')]).join(',')}}`;
  };
  const column = (read: (entry: PublicEntry) => string): readonly string[] => entries.map(read);
  await sql`
    insert into log_leaf (leaf_index, entry, leaf_hash)
    select * from unnest(${leaves}::bigint[], ${bytes}::bytea[], ${hashes}::bytea[])
  `.execute(db);
  await sql`
    insert into public_entry (leaf_index, number, revision, status, platform_name, host_kind, host_name, home_host,
      search_text, search_sound, search_keys, position, entries, filed, filed_on, recorded_at)
    select leaf_index, number, 1, 'filed', platform, kind, host, home, text, sound, keys::integer[], leaf_index,
      leaf_index + 1, leaf_index + 1, filed_on, recorded_at
    from unnest(
      ${leaves}::bigint[], ${column((entry) => entry.number)}::text[],
      ${column((entry) => entry.platform.name)}::text[], ${column((entry) => entry.host.kind)}::text[],
      ${column(({ host }) => (host.kind === 'organisation' ? host.name : ''))}::text[],
      ${search.map((fields) => fields.homeHost)}::text[], ${search.map((fields) => fields.text)}::text[],
      ${search.map((fields) => fields.sound)}::text[], ${search.map(keys)}::text[],
      ${column((entry) => entry.filedOn)}::date[], ${column((entry) => entry.recordedAt)}::timestamptz[]
    ) as row (leaf_index, number, platform, kind, host, home, text, sound, keys, filed_on, recorded_at)
  `.execute(db);
}
