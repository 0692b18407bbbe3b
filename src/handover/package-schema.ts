import { allContentItems, channelKinds, documentKinds, hostKinds } from '#law/filing-contents';
import { ministries } from './ministry.js';
import { handedActKinds, packageFormat } from './package.js';

/**
 * JSON Schema (2020-12) of a package's payload, published for the receivers and kept in
 * `docs/handover/package-v1.schema.json`. A package with anything the schema does not name is not of this format.
 */
const text = { type: 'string' } as const;
const digest = { type: 'string', pattern: '^[0-9a-f]{64}$' } as const;
const instant = {
  type: 'string',
  pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$',
  description: 'UTC; add eight hours for the time in China',
} as const;
const calendarDay = {
  type: 'string',
  pattern: '^\\d{4}-\\d{2}-\\d{2}$',
  description: 'Day in UTC+8',
} as const;

function closed(properties: Readonly<Record<string, object>>, optional: readonly string[] = []) {
  const required = Object.keys(properties).filter((name) => !optional.includes(name));
  return { type: 'object', properties, required, additionalProperties: false } as const;
}

const file = closed({
  fileName: text,
  mediaType: text,
  sizeBytes: { type: 'integer', minimum: 0 },
  sha256: digest,
});
const files = {
  type: 'array',
  items: file,
  description: 'Kept by the portal; fixed by their SHA-256',
} as const;
const person = closed({ name: text, phone: text, mail: text });
const rule = closed({ text, files });

const fields: Readonly<Record<(typeof allContentItems)[number], object>> = {
  'platform-name': text,
  'home-page': text,
  'icp-number': text,
  channels: {
    type: 'array',
    items: closed({ kind: { enum: [...channelKinds, ''] }, identifier: text }),
  },
  launch: closed({ state: { enum: ['online', 'planned', ''] }, on: text }),
  'host-name': closed({ kind: { enum: [...hostKinds, ''] }, name: text }),
  'host-document': closed({ kind: { enum: [...documentKinds, ''] }, number: text, nationality: text }),
  principal: person,
  contact: person,
  'rules-collection': rule,
  'rules-verification': rule,
  'rules-remediation': rule,
  'rules-publication': rule,
  'rules-identity': rule,
  'rules-classification': rule,
  mlps: closed({
    state: { enum: ['obtained', 'unobtainable', ''] },
    level: text,
    certificateNumber: text,
    issuedOn: text,
    unobtainableReason: text,
    files,
  }),
  standards: closed({
    standards: { type: 'array', items: closed({ code: text, implementation: text }) },
    statement: text,
    files,
  }),
  other: closed({ statement: text, answers: { type: 'object', additionalProperties: text }, files }),
};

const citation = closed(
  {
    instrument: { enum: ['measures-2022', 'provisions-2021', 'civil-code'] },
    article: { type: 'integer', minimum: 1 },
    paragraph: { type: 'integer', minimum: 1 },
    item: { type: 'integer', minimum: 1 },
  },
  ['paragraph', 'item'],
);

const act = closed(
  {
    kind: { enum: handedActKinds },
    dossierId: text,
    version: { type: 'integer', minimum: 1 },
    at: instant,
    number: { type: 'string', minLength: 1 },
    record: { type: 'integer', minimum: 1 },
    legalBasis: citation,
    receivedAt: instant,
    changedOn: calendarDay,
    changedItems: { type: 'array', items: { enum: allContentItems } },
    endedOn: calendarDay,
  },
  ['receivedAt', 'changedOn', 'changedItems', 'endedOn'],
);

export const packageSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: '备案通报包 / Package handed over under Article 5 of the Measures',
  ...closed({
    format: { const: packageFormat },
    ministry: { enum: ministries },
    sequence: {
      type: 'integer',
      minimum: 1,
      description: 'Counts the packages of this ministry, without a gap',
    },
    previous: {
      anyOf: [digest, { type: 'null' }],
      description: 'SHA-256 of the payload before; null for the first',
    },
    composedAt: instant,
    act,
    fields: closed(fields, allContentItems),
  }),
} as const;
