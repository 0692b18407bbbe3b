import type { Language } from '../layout/visit.js';
import { type MailWords, type Sender, colonIn, doNotReply } from './mail-words.js';
import type { Block } from './templates/wording.js';

/**
 * The HTML part of a mail: readable in old mail programs, nothing fetched from anywhere, no tables. No colours for
 * text and ground, so that a dark mail program keeps its own.
 */
export function mailHtml(sender: Sender, words: MailWords, languages: readonly Language[]): string {
  const [first = 'zh'] = languages;
  const page = (
    <html lang={htmlLang(first)}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <title>{words[first].subject}</title>
      </head>
      <body style="margin:0;padding:0">
        <div style={`max-width:600px;margin:0 auto;padding:16px;${fonts};font-size:16px;line-height:1.6`}>
          {languages.map((language) => (
            <Part sender={sender} words={words} language={language} />
          ))}
        </div>
      </body>
    </html>
  );
  return `<!doctype html>${markupOf(page)}`;
}

/** Nothing in a mail is awaited, so its markup is there at once. */
function markupOf(view: { toString(): string | Promise<string> }): string {
  const markup = view.toString();
  if (typeof markup !== 'string') throw new Error('a part of a mail was not rendered in one go');
  return markup;
}

const fonts = `font-family:'PingFang SC','Microsoft YaHei','Noto Sans CJK SC',Arial,sans-serif`;

type PartProps = { sender: Sender; words: MailWords; language: Language };

function Part({ sender, words, language }: PartProps) {
  const { publicUrl, name } = sender;
  return (
    <div lang={htmlLang(language)} style="margin:0 0 32px">
      <h1 style="margin:0 0 16px;padding:0 0 8px;border-bottom:3px solid #1d70b8;font-size:20px;line-height:1.3">
        {words[language].subject}
      </h1>
      {words[language].blocks.map((block) => (
        <BlockOfMail block={block} publicUrl={publicUrl} language={language} />
      ))}
      <p style="margin:24px 0 0;padding:12px 0 0;border-top:1px solid #888888;font-size:14px">
        {name[language]}
        <br />
        <a href={publicUrl}>{publicUrl}</a>
        <br />
        {doNotReply(language)}
      </p>
    </div>
  );
}

type BlockProps = { block: Block; publicUrl: string; language: Language };

function BlockOfMail({ block, publicUrl, language }: BlockProps) {
  if (typeof block === 'string') return <p style="margin:0 0 16px">{block}</p>;
  if ('link' in block) {
    return (
      <p style="margin:0 0 16px">
        <a href={`${publicUrl}${block.link}`} style="font-weight:bold">
          {block.label}
        </a>
      </p>
    );
  }
  return (
    <p style="margin:0 0 16px">
      {block.rows.map(([key, value], index) => (
        <>
          {index === 0 ? null : <br />}
          {key}
          {colonIn(language)}
          <strong>{value}</strong>
        </>
      ))}
    </p>
  );
}

function htmlLang(language: Language): string {
  return language === 'zh' ? 'zh-CN' : 'en';
}
