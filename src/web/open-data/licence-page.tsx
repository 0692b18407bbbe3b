import type { OpenDataTerms } from '../http/portal.js';
import type { Visit } from '../layout/visit.js';
import { paths } from '../paths.js';
import { LinkList, Paragraph, ReadingPage } from '../public-register/reading-page.js';
import { notRecognition } from '../public-register/words.js';

type Props = { readonly visit: Visit; readonly licence: OpenDataTerms['licence'] };

/** On what terms the data may be used: what the settings say, and nothing beside it. */
export function LicencePage({ visit, licence: { name, text, url } }: Props) {
  return (
    <ReadingPage
      visit={visit}
      title={[name.zh, name.en]}
      lead={['适用于本网站的备案公示数据。', 'For the register data of this site.']}
    >
      <Paragraph visit={visit} text={[text.zh, text.en]} />
      <Paragraph visit={visit} text={notRecognition} />
      <LinkList
        visit={visit}
        links={[
          ...(url === undefined
            ? []
            : [{ href: url, text: ['完整条款', 'Full terms'] as const, external: true }]),
          { href: paths.openData(), text: ['开放数据', 'Open data'] },
        ]}
      />
    </ReadingPage>
  );
}
