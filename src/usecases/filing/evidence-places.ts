import {
  type ContentGroup,
  type ContentItem,
  type Evidence,
  type FilingContents,
  type RuleSet,
  contentItems,
  ruleSets,
} from '#law/filing-contents';

/** The items of Article 4 to which files can be attached. */
export const evidencePlaces = [
  'rules-collection',
  'rules-verification',
  'rules-remediation',
  'rules-publication',
  'rules-identity',
  'rules-classification',
  'mlps',
  'standards',
  'other',
] as const satisfies readonly ContentItem[];
export type EvidencePlace = (typeof evidencePlaces)[number];

/** The places on one page of the form. */
export function evidencePlacesOn(group: ContentGroup): readonly EvidencePlace[] {
  return evidencePlaces.filter((place) => contentItems[place].group === group);
}

/** The rule set a place belongs to; undefined for the other places. */
export function ruleSetOf(place: ContentItem): RuleSet | undefined {
  return ruleSets.find((ruleSet) => place === `rules-${ruleSet}`);
}

export function evidenceAt(contents: FilingContents, place: EvidencePlace): readonly Evidence[] {
  const ruleSet = ruleSetOf(place);
  if (ruleSet !== undefined) return contents.rules[ruleSet].evidence;
  return contents[place as 'mlps' | 'standards' | 'other'].evidence;
}

export function withEvidenceAt(
  contents: FilingContents,
  place: EvidencePlace,
  evidence: readonly Evidence[],
): FilingContents {
  const ruleSet = ruleSetOf(place);
  if (ruleSet !== undefined) {
    const rule = { ...contents.rules[ruleSet], evidence };
    return { ...contents, rules: { ...contents.rules, [ruleSet]: rule } };
  }
  const single = place as 'mlps' | 'standards' | 'other';
  return { ...contents, [single]: { ...contents[single], evidence } };
}

/** Where in the filing a file is attached; undefined when it is not. */
export function placeOf(contents: FilingContents, evidenceId: string): EvidencePlace | undefined {
  return evidencePlaces.find((place) => evidenceAt(contents, place).some(({ id }) => id === evidenceId));
}
