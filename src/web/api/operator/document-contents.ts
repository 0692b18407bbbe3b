import type { ScopeAnswers } from '#law/article-02-scope';
import { noScopeAnswers } from '#law/article-02-scope';
import { type Evidence, type FilingContents, type Person, ruleSets } from '#law/filing-contents';
import type { DocumentContents, FilingDocument } from './document-schema.js';

type Sent<T> = { readonly [Key in keyof T]?: T[Key] | undefined };
type SentFiles = NonNullable<NonNullable<DocumentContents['mlps']>['evidence']>;

/** How files that were announced and are not there yet are read. */
export type Announced = 'as-present' | 'left-out';

/**
 * Puts what was sent into what stands. What is left out stays; a list that is sent replaces the list. Files with an id
 * are kept, others of a list that was sent go.
 */
export function contentsFrom(
  sent: DocumentContents,
  base: FilingContents,
  announced: Announced,
): FilingContents {
  const { platform = {}, host = {}, rules = {}, mlps = {}, standards = {}, other = {} } = sent;
  const { principal, contact, ...hostParts } = host;
  const files = (list: SentFiles | undefined, present: readonly Evidence[]) =>
    filesFrom(list, present, announced);
  return {
    platform: {
      ...merged(base.platform, { ...platform, channels: undefined, launch: undefined }),
      channels:
        platform.channels?.map(({ kind = '', identifier = '' }) => ({ kind, identifier })) ??
        base.platform.channels,
      launch: merged(base.platform.launch, platform.launch ?? {}),
    },
    host: merged(base.host, hostParts),
    principal: merged<Person>(base.principal, principal ?? {}),
    contact: merged<Person>(base.contact, contact ?? {}),
    rules: Object.fromEntries(
      ruleSets.map((set) => [
        set,
        {
          text: rules[set]?.text ?? base.rules[set].text,
          evidence: files(rules[set]?.evidence, base.rules[set].evidence),
        },
      ]),
    ) as FilingContents['rules'],
    mlps: {
      ...merged(base.mlps, { ...mlps, evidence: undefined }),
      evidence: files(mlps.evidence, base.mlps.evidence),
    },
    standards: {
      standards:
        standards.standards?.map(({ code = '', implementation = '' }) => ({ code, implementation })) ??
        base.standards.standards,
      statement: standards.statement ?? base.standards.statement,
      evidence: files(standards.evidence, base.standards.evidence),
    },
    other: {
      statement: other.statement ?? base.other.statement,
      answers: other.answers ?? base.other.answers,
      evidence: files(other.evidence, base.other.evidence),
    },
  };
}

function merged<T extends object>(base: T, sent: Sent<T>): T {
  const given = Object.entries(sent).filter(([, value]) => value !== undefined);
  return { ...base, ...Object.fromEntries(given) };
}

function filesFrom(
  sent: SentFiles | undefined,
  present: readonly Evidence[],
  announced: Announced,
): readonly Evidence[] {
  if (sent === undefined) return present;
  return sent.flatMap(({ id, fileName }) => {
    if (id !== undefined) return present.filter((file) => file.id === id);
    if (announced === 'left-out') return [];
    return [{ id: 'announced', fileName, mediaType: '', sizeBytes: 0, sha256: '' }];
  });
}

/** Where files are announced that have to be uploaded, as pointers into the document. */
export function announcedFiles({ contents }: Pick<FilingDocument, 'contents'>): readonly string[] {
  const { rules = {}, mlps, standards, other } = contents;
  const lists: readonly (readonly [string, SentFiles | undefined])[] = [
    ...ruleSets.map((set) => [`/contents/rules/${set}`, rules[set]?.evidence] as const),
    ['/contents/mlps', mlps?.evidence],
    ['/contents/standards', standards?.evidence],
    ['/contents/other', other?.evidence],
  ];
  return lists.flatMap(([at, list = []]) =>
    list.flatMap(({ id }, index) => (id === undefined ? [`${at}/evidence/${index}`] : [])),
  );
}

export function scopeFrom(sent: FilingDocument['scope']): ScopeAnswers {
  return merged(noScopeAnswers, (sent ?? {}) as Sent<ScopeAnswers>);
}

/** A filing as a document that can be changed and sent back. */
export function documentOf(contents: FilingContents, scope: ScopeAnswers) {
  const { platform, host, principal, contact, rules, mlps, standards, other } = contents;
  const files = (list: readonly Evidence[]) => list.map((file) => ({ ...file }));
  return {
    version: 1 as const,
    scope: { ...scope },
    contents: {
      platform: {
        ...platform,
        channels: platform.channels.map((channel) => ({ ...channel })),
        launch: { ...platform.launch },
      },
      host: { ...host, principal: { ...principal }, contact: { ...contact } },
      rules: Object.fromEntries(
        ruleSets.map((set) => [set, { text: rules[set].text, evidence: files(rules[set].evidence) }]),
      ),
      mlps: { ...mlps, evidence: files(mlps.evidence) },
      standards: {
        standards: standards.standards.map((standard) => ({ ...standard })),
        statement: standards.statement,
        evidence: files(standards.evidence),
      },
      other: {
        statement: other.statement,
        answers: { ...other.answers },
        evidence: files(other.evidence),
      },
    },
  };
}
