import { Link } from '../components/link/link.js';
import { SummaryList } from '../components/summary-list/summary-list.js';
import { Table } from '../components/table/table.js';
import { Layout } from '../layout/layout.js';
import { type Say, type Visit, sayIn } from '../layout/visit.js';
import { composeMail } from './compose-mail.js';
import type { Sender } from './mail-words.js';
import { NoticeBody } from './notice-body.js';
import type { MessageExample } from './templates/examples.js';

export type TemplatePaths = {
  readonly list: () => string;
  readonly one: (name: string) => string;
  readonly html: (name: string) => string;
};

type TemplatesPageProps = {
  readonly visit: Visit;
  readonly examples: readonly MessageExample[];
  readonly at: TemplatePaths;
};

/** 消息模板 — every message there is, with sample data. */
export function TemplatesPage({ visit, examples, at }: TemplatesPageProps) {
  const { say: t, language } = visit;
  const title = t('消息模板', 'Message templates');
  return (
    <Layout visit={visit} title={title}>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">
        {t(
          '系统能够发出的全部消息，以样例数据显示。同一个模板用于邮件、系统内消息和短信；标题中没有个人信息。',
          'Every message the portal can send, with sample data. One template serves mail, inbox and short message; nothing personal stands in a subject.',
        )}
      </p>
      {audiences.map((audience) => (
        <Table
          caption={audienceText(t, audience)}
          captionClasses="govuk-table__caption--m"
          stackOnMobile
          head={[{ content: t('标题', 'Subject') }, { content: t('短信', 'Short message') }]}
          rows={examples
            .filter((example) => example.audience === audience)
            .map((example) => {
              const { subject, short } = example.words({ say: t, language });
              return [
                { content: <Link href={at.one(example.name)} content={subject} /> },
                { content: short ?? t('只发邮件', 'By mail only') },
              ];
            })}
        />
      ))}
    </Layout>
  );
}

const audiences = ['operator', 'staff', 'reporter', 'account'] as const;

function audienceText(t: Say, audience: MessageExample['audience']): string {
  switch (audience) {
    case 'operator':
      return t('发给备案主体', 'To operators');
    case 'staff':
      return t('发给工作人员', 'To staff');
    case 'reporter':
      return t('关于举报', 'About reports');
    case 'account':
      return t('关于账户', 'About accounts');
    default:
      return audience satisfies never;
  }
}

type TemplatePageProps = {
  readonly visit: Visit;
  readonly example: MessageExample;
  readonly sender: Sender;
  readonly at: TemplatePaths;
};

/** One template in every form. */
export function TemplatePage({ visit, example, sender, at }: TemplatePageProps) {
  const t = visit.say;
  const words = { zh: wordsIn(example, 'zh'), en: wordsIn(example, 'en') };
  const mail = composeMail(sender, words);
  return (
    <Layout visit={visit} title={words[visit.language].subject} back={at.list()}>
      <h1 class="govuk-heading-l">{words[visit.language].subject}</h1>
      <SummaryList
        rows={[
          { key: t('发给', 'To'), value: audienceText(t, example.audience) },
          { key: t('邮件标题', 'Subject of the mail'), value: mail.subject },
          {
            key: t('短信', 'Short message'),
            value:
              words.zh.short === undefined ? (
                t('只发邮件', 'By mail only')
              ) : (
                <>
                  <span lang="zh-CN">{words.zh.short}</span>
                  <br />
                  <span lang="en">{words.en.short}</span>
                </>
              ),
          },
        ]}
      />
      <h2 class="govuk-heading-m">{t('系统内消息', 'In the portal')}</h2>
      {(['zh', 'en'] as const).map((language) => (
        <section lang={language === 'zh' ? 'zh-CN' : 'en'} class="app-mail">
          <h3 class="govuk-heading-s">{words[language].subject}</h3>
          <NoticeBody blocks={words[language].blocks} />
        </section>
      ))}
      <h2 class="govuk-heading-m">{t('邮件', 'Mail')}</h2>
      <p class="govuk-body">
        <Link href={at.html(example.name)} content={t('查看 HTML 部分', 'See the HTML part')} />
      </p>
      <pre class="app-mail app-text">{mail.text}</pre>
    </Layout>
  );
}

export function wordsIn(example: MessageExample, language: 'zh' | 'en') {
  return example.words({ say: sayIn(language), language });
}
