import {
  type ContentGroup,
  type ContentItem,
  type Evidence,
  type FilingContents,
  contentItems,
  isRuleItem,
  ruleSetOf,
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

export function evidenceAt(contents: FilingContents, place: EvidencePlace): readonly Evidence[] {
  return isRuleItem(place) ? contents.rules[ruleSetOf(place)].evidence : contents[place].evidence;
}

export function withEvidenceAt(
  contents: FilingContents,
  place: EvidencePlace,
  evidence: readonly Evidence[],
): FilingContents {
  if (!isRuleItem(place)) return { ...contents, [place]: { ...contents[place], evidence } };
  const ruleSet = ruleSetOf(place);
  const rule = { ...contents.rules[ruleSet], evidence };
  return { ...contents, rules: { ...contents.rules, [ruleSet]: rule } };
}

/** Where in the filing a file is attached; undefined when it is not. */
export function placeOf(contents: FilingContents, evidenceId: string): EvidencePlace | undefined {
  return evidencePlaces.find((place) => evidenceAt(contents, place).some(({ id }) => id === evidenceId));
}
