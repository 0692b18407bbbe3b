import { unreadShownMax } from '#usecases/messages/inbox';
import { paths } from '../paths.js';
import { type Visit, withQuery } from './visit.js';

function SignedIn({ visit }: { visit: Visit }) {
  const { say, viewer } = visit;
  if (viewer === undefined) {
    return (
      <li class="app-header__item">
        <a class="app-header__link" href={paths.signIn()}>
          {say('登录', 'Sign in')}
        </a>
      </li>
    );
  }
  return (
    <>
      <li class="app-header__item">
        <a class="app-header__link" href={paths.account()}>
          <span class="govuk-visually-hidden">{say('我的账户：', 'My account: ')}</span>
          {viewer.displayName}
        </a>
      </li>
      <li class="app-header__item">
        <MessagesLink visit={visit} />
      </li>
      <li class="app-header__item">
        <form method="post" action={paths.signOut()}>
          <button type="submit" class="app-header__button">
            {say('退出', 'Sign out')}
          </button>
        </form>
      </li>
    </>
  );
}

/** 消息, with how many were not opened. */
function MessagesLink({ visit }: { visit: Visit }) {
  const { say, unreadMessages = 0 } = visit;
  if (unreadMessages === 0) {
    return (
      <a class="app-header__link" href={paths.messages()}>
        {say('消息', 'Messages')}
      </a>
    );
  }
  const count = unreadMessages > unreadShownMax ? `${unreadShownMax}+` : String(unreadMessages);
  return (
    <a class="app-header__link" href={paths.messages()}>
      {say('消息', 'Messages')}{' '}
      <span class="app-header__count">
        <span class="govuk-visually-hidden">{say('未读 ', 'unread ')}</span>
        {count}
      </span>
    </a>
  );
}

/** The blue bar: what this is, who hosts it, who is signed in, the other language. */
export function Header({ visit }: { visit: Visit }) {
  const { say, site, language } = visit;
  const other = language === 'zh' ? 'en' : 'zh';
  return (
    <div class="app-header">
      <div class="govuk-width-container app-header__container">
        <a class="app-header__name" href={paths.home()}>
          <span class="app-header__title">{site.name[language]}</span>{' '}
          <span class="app-header__subline">{site.subline[language]}</span>
        </a>
        <nav aria-label={say('账户与语言', 'Account and language')}>
          <ul class="app-header__list">
            <SignedIn visit={visit} />
            <li class="app-header__item">
              <a
                class="app-header__link"
                href={withQuery(visit.path, 'lang', other)}
                rel="alternate"
                lang={other === 'zh' ? 'zh-CN' : 'en'}
                hreflang={other === 'zh' ? 'zh-CN' : 'en'}
              >
                {other === 'zh' ? '中文' : 'English'}
              </a>
            </li>
          </ul>
        </nav>
      </div>
    </div>
  );
}
