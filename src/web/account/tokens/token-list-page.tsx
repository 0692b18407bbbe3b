import { dayInChina } from '#law/calendar-day';
import { type ListedApiToken, apiTokensMax } from '#usecases/accounts/api-tokens';
import { Button } from '../../components/button/button.js';
import { Day } from '../../components/day.js';
import { Moment } from '../../components/moment.js';
import { NotificationBanner } from '../../components/notification-banner/notification-banner.js';
import { Table } from '../../components/table/table.js';
import { Tag } from '../../components/tag/tag.js';
import { WarningText } from '../../components/warning-text/warning-text.js';
import { Layout } from '../../layout/layout.js';
import type { Visit } from '../../layout/visit.js';
import { paths } from '../../paths.js';
import { AccountFrame } from '../account-frame.js';
import { scopeNames, tokenState } from './token-words.js';

/** What was just done, from the address. */
export type TokenDone = 'kept' | 'revoked';

type TokenListPageProps = {
  visit: Visit;
  tokens: readonly ListedApiToken[];
  done: TokenDone | undefined;
};

/** 接口令牌 */
export function TokenListPage({ visit, tokens, done }: TokenListPageProps) {
  const t = visit.say;
  const isFull = tokens.filter(({ state }) => state === 'live').length >= apiTokensMax;
  return (
    <Layout visit={visit} title={t('接口令牌', 'API tokens')} back={paths.account()}>
      {done === undefined ? null : <NotificationBanner type="success" heading={doneText(visit, done)} />}
      <h1 class="govuk-heading-l">{t('接口令牌', 'API tokens')}</h1>
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <p class="govuk-body">
            {t(
              '凭令牌，您的程序可以替您校验和提交备案，不需要口令。每个程序用一个令牌，只给它需要的权限。',
              'With a token a program of yours checks and submits filings without your password. Give each program one of its own, with only what it needs.',
            )}
          </p>
          <p class="govuk-body">
            <a class="govuk-link" href={paths.openApi()}>
              {t('接口说明（OpenAPI）', 'Description of the interface (OpenAPI)')}
            </a>
          </p>
        </div>
      </div>
      {isFull ? (
        <p class="govuk-body">
          {t(
            `有效的令牌已有 ${apiTokensMax} 个，撤销一个之后才能新建。`,
            `You have ${apiTokensMax} tokens in force; revoke one to make another.`,
          )}
        </p>
      ) : (
        <Button content={t('新建令牌', 'Make a token')} href={paths.newApiToken()} />
      )}
      {tokens.length === 0 ? (
        <p class="govuk-body">{t('还没有令牌。', 'There are no tokens yet.')}</p>
      ) : (
        <Tokens visit={visit} tokens={tokens} />
      )}
    </Layout>
  );
}

function doneText({ say: t }: Visit, done: TokenDone): string {
  switch (done) {
    case 'kept':
      return t('令牌已生效，并已发邮件告知您。', 'The token is in force, and a mail tells you so.');
    case 'revoked':
      return t('令牌已撤销，立即失效。', 'The token is revoked and no longer works.');
    default:
      return done satisfies never;
  }
}

function Tokens({ visit, tokens }: Pick<TokenListPageProps, 'visit' | 'tokens'>) {
  const { say: t, language } = visit;
  return (
    <Table
      caption={t('您的令牌', 'Your tokens')}
      captionClasses="govuk-visually-hidden"
      stackOnMobile
      head={[
        { content: t('名称', 'Name') },
        { content: t('权限', 'Permissions') },
        { content: t('有效期至', 'Good until') },
        { content: t('最近使用', 'Last used') },
        { content: t('状态', 'State') },
      ]}
      rows={tokens.map((token) => [
        { content: token.name },
        { content: scopeNames(t, token.scopes) },
        { content: <Moment at={token.expiresAt} language={language} /> },
        {
          content:
            token.lastUsedOn === undefined ? (
              t('没有使用过', 'Never')
            ) : (
              <Day of={token.lastUsedOn} language={language} style="plain" />
            ),
        },
        { content: <TokenState visit={visit} token={token} /> },
      ])}
    />
  );
}

function TokenState({ visit, token }: { visit: Visit; token: ListedApiToken }) {
  const { say: t, language } = visit;
  return (
    <>
      <Tag content={tokenState(t, token.state)} colour={token.state === 'live' ? 'green' : 'grey'} />{' '}
      {token.state === 'live' ? (
        <a class="govuk-link" href={paths.revokeApiToken(token.id)}>
          {t('撤销', 'Revoke')}
          <span class="govuk-visually-hidden"> {token.name}</span>
        </a>
      ) : token.revokedAt === undefined ? null : (
        <Day of={dayInChina(token.revokedAt)} language={language} style="plain" />
      )}
    </>
  );
}

/** Asks before a token is revoked: it cannot be brought back. */
export function RevokeTokenPage({ visit, token }: { visit: Visit; token: ListedApiToken }) {
  const t = visit.say;
  const title = t(`撤销令牌“${token.name}”？`, `Revoke the token “${token.name}”?`);
  return (
    <AccountFrame visit={visit} title={title} back={paths.apiTokens()}>
      <WarningText
        content={t(
          '撤销后，使用它的程序立即不能再查看或者办理，并且不能恢复。已经办理的不受影响。',
          'The program that uses it can no longer read or act, at once and for good. What was filed with it stays.',
        )}
      />
      <form method="post" action={paths.revokeApiToken(token.id)}>
        <div class="govuk-button-group">
          <Button content={t('撤销令牌', 'Revoke the token')} variant="warning" preventDoubleClick />
          <a class="govuk-link" href={paths.apiTokens()}>
            {t('取消', 'Cancel')}
          </a>
        </div>
      </form>
    </AccountFrame>
  );
}
