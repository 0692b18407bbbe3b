/** The reviewers' side of changes and of the live record. */
export const caseworkChangePaths = {
  /** One change; `done` names the act just carried out, for the banner. */
  caseChange: (dossierId: string, change: number | string, done?: string) =>
    `${ofChange(dossierId, change)}${done === undefined ? '' : `?done=${done}`}`,
  /** 退回变更 */
  caseChangeReturn: (dossierId: string, change: number | string) => `${ofChange(dossierId, change)}/return`,
  caseChangeNotice: (dossierId: string, change: number | string) => `${ofChange(dossierId, change)}/notice`,
  /** 拟准予变更登记 */
  caseChangePrepare: (dossierId: string, change: number | string) => `${ofChange(dossierId, change)}/prepare`,
  /** 复核 */
  caseChangeDecision: (dossierId: string, change: number | string) =>
    `${ofChange(dossierId, change)}/decision`,
  caseChangeSendBack: (dossierId: string, change: number | string) =>
    `${ofChange(dossierId, change)}/send-back`,
  caseChangeIdentity: (dossierId: string, change: number | string) =>
    `${ofChange(dossierId, change)}/identity`,
  /** One version of the live record beside the one before it. */
  caseVersion: (dossierId: string, version: number | string) => `/casework/${dossierId}/versions/${version}`,
};

function ofChange(dossierId: string, change: number | string): string {
  return `/casework/${dossierId}/changes/${change}`;
}
