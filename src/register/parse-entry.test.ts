import { expect, test } from 'vitest';
import { day, instantOf } from '#law/calendar-day';
import { parseEntry } from './parse-entry.js';
import { entryBytes, type PublicEntry } from './public-entry.js';

const entry: PublicEntry = {
  version: 1,
  number: '漏备2023000019',
  revision: 2,
  status: 'cancelled',
  platform: {
    name: '样例漏洞收集平台',
    homePageUrl: 'https://vuln.example.cn/',
    icpNumber: '',
    channels: [
      { kind: 'website', identifier: 'https://vuln.example.cn/news' },
      { kind: 'other', identifier: '样例渠道' },
    ],
  },
  host: { kind: 'organisation', name: '样例网络科技有限公司' },
  filedOn: day('2023-01-16'),
  endedOn: day('2023-02-10'),
  recordedAt: instantOf(Date.UTC(2023, 1, 11, 15, 59, 59, 1)),
};
const bytes = entryBytes(entry);

const { endedOn: _ended, ...notEnded } = entry;
const filed: PublicEntry = { ...notEnded, status: 'filed' };
const individual: PublicEntry = { ...entry, host: { kind: 'individual', nameCommitment: 'ab'.repeat(32) } };

test.each([
  ['of an organisation', entry],
  ['of an individual', individual],
  ['that is not cancelled', filed],
  ['without channels', { ...entry, platform: { ...entry.platform, channels: [] } }],
])('an entry %s is read as it was written', (_, written) => {
  expect(parseEntry(entryBytes(written))).toEqual(written);
});

test('any changed byte gives another entry or none, never the same', () => {
  for (const at of bytes.keys()) {
    const changed = Buffer.from(bytes);
    changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
    expect(parseEntry(changed)).not.toEqual(entry);
  }
});

const json = bytes.toString();
const replaced = (from: string, to: string): Buffer => {
  if (!json.includes(from)) throw new Error(`nothing to replace: ${from}`);
  return Buffer.from(json.replace(from, to));
};
const commitment = (value: string): Buffer =>
  Buffer.from(entryBytes(individual).toString().replace('ab'.repeat(32), value));

test.each([
  ['nothing', Buffer.alloc(0)],
  ['no JSON', Buffer.from('{')],
  ['no object', Buffer.from('null')],
  ['a list', Buffer.from('[]')],
  ['bytes that are not UTF-8', Buffer.concat([bytes, Buffer.of(0xff)])],
  ['a byte order mark', Buffer.concat([Buffer.from('\ufeff'), bytes])],
  ['a blank at the end', Buffer.concat([bytes, Buffer.from(' ')])],
  ['another order', replaced('"revision":2,"status":"cancelled"', '"status":"cancelled","revision":2')],
  ['a letter written as an escape', replaced('vuln', String.raw`\u0076uln`)],
  ['half of a surrogate pair', replaced('vuln', String.raw`\ud800`)],
  ['an unknown member', replaced('{"endedOn"', '{"contact":"x","endedOn"')],
  ['an unknown member of the host', replaced('{"kind":"organisation"', '{"code":"x","kind":"organisation"')],
  ['a member twice', replaced('"revision":2', '"revision":1,"revision":2')],
  ['no number', replaced('"漏备2023000019"', '""')],
  ['a number that is no text', replaced('"漏备2023000019"', '2023')],
  ['a missing member', replaced('"filedOn":"2023-01-16",', '')],
  ['version 2', replaced('"version":1', '"version":2')],
  ['revision 0', replaced('"revision":2', '"revision":0')],
  ['a revision that is not whole', replaced('"revision":2', '"revision":2.5')],
  ['a revision as a float', replaced('"revision":2', '"revision":2.0')],
  ['an unknown status', replaced('"cancelled"', '"revoked"')],
  ['an unknown kind of host', replaced('"organisation"', '"company"')],
  ['an unknown kind of channel', replaced('"website"', '"fax"')],
  ['channels that are no list', Buffer.from(json.replace(/"channels":\[.*?\]/, '"channels":{}'))],
  ['a cancelled entry without its end', replaced('"endedOn":"2023-02-10",', '')],
  ['an entry that ended and is not cancelled', replaced('"cancelled"', '"filed"')],
  ['an end that is no day', replaced('2023-02-10', '2023-02-30')],
  ['a day that does not exist', replaced('2023-01-16', '2023-02-30')],
  ['an instant in another zone', replaced('2023-02-11T15:59:59.001Z', '2023-02-11T23:59:59.001+08:00')],
  [
    'a host with both name and commitment',
    replaced('"name":"样例网络', `"nameCommitment":"${'ab'.repeat(32)}","name":"`),
  ],
  ['a commitment in capitals', commitment('AB'.repeat(32))],
  ['a short commitment', commitment('ab'.repeat(31))],
  ['more than an entry can hold', Buffer.from(`"${'x'.repeat(65_535)}"`)],
])('refuses %s', (_, other) => {
  expect(parseEntry(other)).toBeUndefined();
});
