/** What is handed out for one entry, beside its page. */
export const proofPaths = {
  /** Picture of a code that leads to the page of the entry. */
  entryQr: (number: string) => entryFile(number, 'qr.svg'),
  /** Picture for the foot of the platform's own home page. */
  entryBadge: (number: string) => entryFile(number, 'badge.svg'),
  /** 备案凭证 */
  entryCertificate: (number: string) => entryFile(number, 'certificate.pdf'),
  /** Proof file of the newest version, or of a named one. */
  entryProof: (number: string, revision?: number) =>
    entryFile(number, revision === undefined ? 'proof' : `proof/${revision}`),
  /** Proof files of receipts: of a submission, and of any other act. */
  filingReceiptProof: (dossierId: string, submission: number) =>
    `/filings/${dossierId}/receipts/${submission}/proof`,
  filingActProof: (dossierId: string, version: number) => `/filings/${dossierId}/acts/${version}/proof`,
  /** What the receipt of an act, a submission included, was given for. */
  filingActContent: (dossierId: string, version: number) => `/filings/${dossierId}/acts/${version}/content`,
  /** Of a report that was opened with its code, and of one's own. */
  reportTrackProof: () => '/report/track/proof',
  ownReportProof: (reportId: string) => `/report/mine/${reportId}/proof`,
};

function entryFile(number: string, file: string): string {
  return `/register/${encodeURIComponent(number)}/${file}`;
}
