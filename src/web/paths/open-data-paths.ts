/** 开放数据: what programs read. */
export const openDataPaths = {
  openData: () => '/open-data',
  /** One problem document's explanation. */
  problemMeaning: (code: string) => `/open-data#${code}`,
  /** 开放接口 */
  api: () => '/api/',
  openApi: () => '/api/v1/openapi.json',
  apiRegister: () => '/api/v1/register',
  apiEntry: (number: string) => `/api/v1/register/${encodeURIComponent(number)}`,
  apiRevision: (number: string, revision: number) =>
    `/api/v1/register/${encodeURIComponent(number)}/revisions/${revision}`,
  /** 变更记录 */
  apiChanges: (after?: number) => `/api/v1/changes${after === undefined ? '' : `?after=${after}`}`,
  changes: () => '/register/changes',
  feed: () => '/register/feed.atom',
  /** 批量数据 */
  bulkNdjson: () => '/open-data/register.ndjson',
  bulkJson: () => '/open-data/register.json',
  bulkCsv: () => '/open-data/register.csv',
  dataSchema: () => '/open-data/schema.json',
  /** 使用说明 */
  licence: () => '/open-data/licence',
};
