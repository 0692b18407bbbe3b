import { type Child, Fragment } from 'hono/jsx';
import { raw } from 'hono/html';
import { BackLink } from '../components/back-link/back-link.js';
import { classNames } from '../components/class-names.js';
import { ServiceNavigation } from '../components/service-navigation/service-navigation.js';
import { SkipLink } from '../components/skip-link/skip-link.js';
import { chineseWording, englishWording, WordingContext } from '../components/wording.js';
import { DemonstrationBanner } from './demonstration-banner.js';
import { Footer } from './footer.js';
import { Header } from './header.js';
import { LateJobsBanner } from './late-jobs-banner.js';
import { type Section, sectionLinks } from './navigation.js';
import type { Visit } from './visit.js';

export type LayoutProps = {
  visit: Visit;
  /** Without the name of the portal, which is added. */
  title: string;
  /** The part of the portal this page belongs to. */
  active?: Section | undefined;
  /** Set when the page shows an error summary: the title then says so first. */
  errors?: boolean | undefined;
  /** Where 返回 above the content leads. */
  back?: string | undefined;
  /** Breadcrumbs or another landmark above the content; for a back link use `back`. */
  beforeContent?: Child;
  /** Full-width band between navigation and content: the search of the home page. */
  hero?: Child;
  /** Said to search engines, for pages the public should find; other pages ask not to be indexed. */
  description?: string | undefined;
  children?: Child;
};

function pageTitle({ visit, title, errors }: LayoutProps): string {
  const { say, site, language } = visit;
  const name = site.name[language];
  const prefix = errors === true ? say('错误：', 'Error: ') : '';
  return title === name ? `${prefix}${name}` : `${prefix}${title} - ${name}`;
}

function Head(props: LayoutProps) {
  const { visit } = props;
  return (
    <head>
      <meta charset="utf-8" />
      <title>{pageTitle(props)}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
      <meta name="theme-color" content="#0b4a8f" />
      {props.description === undefined ? (
        <meta name="robots" content="noindex" />
      ) : (
        <meta name="description" content={props.description} />
      )}
      <link rel="icon" href={visit.assets.icon} type="image/svg+xml" />
      <link rel="stylesheet" href={visit.assets.css} />
      <script type="module" src={visit.assets.js} />
    </head>
  );
}

function Main(props: LayoutProps) {
  const { say } = props.visit;
  return (
    <div class="govuk-width-container">
      {props.back === undefined ? null : (
        <nav aria-label={say('返回', 'Back')}>
          <BackLink href={props.back} />
        </nav>
      )}
      {props.beforeContent}
      <main class="govuk-main-wrapper" id="main-content">
        {props.children}
      </main>
    </div>
  );
}

function MainWithHero(props: LayoutProps) {
  return (
    <main id="main-content">
      <div class="app-hero">
        <div class="govuk-width-container">{props.hero}</div>
      </div>
      <div class="govuk-width-container">
        {props.beforeContent}
        <div class="govuk-main-wrapper app-main--after-hero">{props.children}</div>
      </div>
    </main>
  );
}

function Body(props: LayoutProps) {
  const { visit } = props;
  const { say } = visit;
  return (
    <body class="govuk-template__body">
      <script src={visit.assets.jsEnabled} />
      <SkipLink href="#main-content" content={say('跳到主要内容', 'Skip to main content')} />
      <header class="govuk-template__header">
        <Header visit={visit} />
        <ServiceNavigation
          navigationLabel={say('主导航', 'Main')}
          items={sectionLinks(visit).map((link) => ({
            content: link.content,
            href: link.href,
            active: link.section === props.active,
          }))}
        />
        <DemonstrationBanner visit={visit} />
      </header>
      <LateJobsBanner visit={visit} />
      {props.hero === undefined ? <Main {...props} /> : <MainWithHero {...props} />}
      <footer class="govuk-template__footer">
        <Footer visit={visit} />
      </footer>
    </body>
  );
}

/** A whole page. `String(<Layout …>)` or `c.html(<Layout …>)` gives the document with its doctype. */
export function Layout(props: LayoutProps) {
  const isChinese = props.visit.language === 'zh';
  return (
    <Fragment>
      {raw('<!DOCTYPE html>')}
      <html
        lang={isChinese ? 'zh-CN' : 'en'}
        class={classNames('govuk-template', props.visit.largeText === true && 'large-text')}
      >
        <WordingContext.Provider value={isChinese ? chineseWording : englishWording}>
          <Head {...props} />
          <Body {...props} />
        </WordingContext.Provider>
      </html>
    </Fragment>
  );
}
