/** Addresses of an operator's API tokens and of the machine interface they open. */
export const tokenPaths = {
  /** 接口令牌 */
  apiTokens: (done?: string) => (done === undefined ? '/account/tokens' : `/account/tokens?done=${done}`),
  newApiToken: () => '/account/tokens/new',
  keepApiToken: () => '/account/tokens/keep',
  revokeApiToken: (id: string) => `/account/tokens/${encodeURIComponent(id)}/revoke`,
  /** 机器办理接口 */
  operatorApi: (rest = '') => `/api/v1/operator${rest}`,
};
