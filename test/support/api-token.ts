/** Tokens for programs, made as a person makes them: on the account pages, with the password. */
import type { ApiScope } from '#usecases/ports/api-tokens';
import { PaperBrowser } from './paper-browser.js';
import type { TestAccount } from './portal.js';
import type { Visitor } from './visitor.js';

type Wanted = { readonly name?: string; readonly scopes?: readonly ApiScope[]; readonly days?: string };

const everything: readonly ApiScope[] = ['filing:read', 'filing:validate', 'filing:write'];

/** Asks for a token and keeps it; answers the token. */
export async function makeToken(
  operator: Visitor & { readonly account: TestAccount },
  { name = '样例程序', scopes = everything, days = '90' }: Wanted = {},
): Promise<string> {
  const browser = new PaperBrowser(operator);
  const token = await offerToken(browser, operator.account.password, { name, scopes, days });
  browser.enter({ kept: true });
  await browser.press('启用令牌');
  if (!browser.text.includes('令牌已生效')) throw new Error(`not in force: ${browser.text}`);
  return token;
}

/** Up to the page that shows the token. */
export async function offerToken(
  browser: PaperBrowser,
  password: string,
  { name = '样例程序', scopes = everything, days = '90' }: Wanted = {},
): Promise<string> {
  await browser.open('/account/tokens/new');
  browser.enter({ name, scopes, days, password });
  await browser.press('继续');
  const token = /vcpf_[a-z2-7]{40}[0-9a-f]{8}/.exec(browser.text)?.[0];
  if (token === undefined) throw new Error(`no token is shown: ${browser.text}`);
  return token;
}
