/** What is handed out for one entry, beside its page. */
export const proofPaths = {
  /** Picture of a code that leads to the page of the entry. */
  entryQr: (number: string) => entryFile(number, 'qr.svg'),
  /** Picture for the foot of the platform's own home page. */
  entryBadge: (number: string) => entryFile(number, 'badge.svg'),
  /** 备案凭证 */
  entryCertificate: (number: string) => entryFile(number, 'certificate.pdf'),
};

function entryFile(number: string, file: string): string {
  return `/register/${encodeURIComponent(number)}/${file}`;
}
