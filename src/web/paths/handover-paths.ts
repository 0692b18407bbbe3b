/** Hand-over to the two ministries. */
export const handoverPaths = {
  /** 通报 */
  handover: () => '/handover',
  /** What a ministry was sent. */
  handedPackages: (ministry: string, query: Readonly<Record<string, string>> = {}) => {
    const parameters = new URLSearchParams(query).toString();
    return `/handover/${ministry}${parameters === '' ? '' : `?${parameters}`}`;
  },
  handedPackage: (ministry: string, sequence: number | string, done?: string) =>
    `/handover/${ministry}/packages/${sequence}${done === undefined ? '' : `?done=${done}`}`,
  handedPackageFile: (ministry: string, sequence: number | string) =>
    `/handover/${ministry}/packages/${sequence}/file`,
  /** 签收 */
  acknowledgePackage: (ministry: string, sequence: number | string) =>
    `/handover/${ministry}/packages/${sequence}/acknowledge`,
  retryPackage: (ministry: string, sequence: number | string) =>
    `/handover/${ministry}/packages/${sequence}/retry`,
  /** 月度对账 */
  reconciliation: (ministry: string, month?: string) =>
    `/handover/${ministry}/reconciliation${month === undefined ? '' : `?month=${month}`}`,
  reconciliationCsv: (ministry: string, month: string) =>
    `/handover/${ministry}/reconciliation.csv?month=${month}`,
  /** 未送达 */
  deadPackages: (page = 1) => (page === 1 ? '/handover/undelivered' : `/handover/undelivered?page=${page}`),
  /** For the ministries' systems. */
  handoverFeed: () => '/handover/v1',
  handoverKeys: () => '/handover/v1/keys',
  handoverSchema: () => '/handover/v1/schema.json',
  packageFeed: (ministry: string) => `/handover/v1/${ministry}/packages`,
  acknowledgements: (ministry: string) => `/handover/v1/${ministry}/acknowledgements`,
};
