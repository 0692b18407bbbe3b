import { describe, expect, it } from 'vitest';
import { sayIn } from '../../layout/visit.js';
import { composeMail } from '../compose-mail.js';
import { exampleIds } from './example-events.js';
import { messageExamples } from './examples.js';
import { templateOf } from './template-of.js';
import { exampleEvents } from './example-events.js';

const sender = {
  publicUrl: 'https://filing.example',
  name: { zh: '样例备案系统', en: 'Sample filing portal' },
};
const examples = messageExamples();
const wordsIn = (example: (typeof examples)[number], language: 'zh' | 'en') =>
  example.words({ say: sayIn(language), language });

/** What stands in the data of the examples and says who somebody is. */
const personal = [exampleIds.platformName, exampleIds.accountId, exampleIds.dossierId.slice(0, 8), '样例'];
/** Mail addresses, telephone and document numbers; a filing number is public. */
const looksPersonal = /@|https?:|(?<!漏备)\b\d{7,}\b/;

describe('every message', () => {
  it('has a name of its own', () => {
    expect(examples.length).toBeGreaterThan(30);
    expect(new Set(examples.map(({ name }) => name)).size).toBe(examples.length);
  });

  describe.each(examples.map((example) => [example.name, example] as const))('%s', (_name, example) => {
    const words = { zh: wordsIn(example, 'zh'), en: wordsIn(example, 'en') };
    const mail = composeMail(sender, words);

    it.each(['zh', 'en'] as const)('has nothing personal in its subject (%s)', (language) => {
      const { subject } = words[language];
      for (const text of personal) expect(subject).not.toContain(text);
      expect(subject).not.toMatch(looksPersonal);
      expect(subject.length).toBeGreaterThan(3);
      expect(subject.length).toBeLessThanOrEqual(60);
    });

    it.each(['zh', 'en'] as const)('fits into one short message without link or name (%s)', (language) => {
      const { short } = words[language];
      if (example.audience === 'account') return expect(short).toBeUndefined();
      expect(short?.length).toBeGreaterThan(5);
      expect(short?.length).toBeLessThanOrEqual(70);
      expect(short).not.toContain(exampleIds.platformName);
      expect(short).not.toMatch(looksPersonal);
    });

    it('says the same in the plain and in the HTML part, Chinese first', () => {
      const { text, html = '' } = mail;
      for (const language of ['zh', 'en'] as const) {
        for (const block of words[language].blocks) {
          const said =
            typeof block === 'string' ? [block] : 'link' in block ? [block.label] : block.rows.flat();
          for (const part of said) {
            expect(text).toContain(part);
            expect(html).toContain(part);
          }
          if (typeof block !== 'string' && 'link' in block) {
            expect(block.link).toMatch(/^\//);
            expect(text).toContain(`${sender.publicUrl}${block.link}`);
            expect(html).toContain(`href="${sender.publicUrl}${block.link}"`);
          }
        }
      }
      expect(mail.subject).toBe(`${words.zh.subject} / ${words.en.subject}`);
      expect(text.indexOf(words.zh.blocks[0] as string)).toBeLessThan(
        text.indexOf(words.en.blocks[0] as string),
      );
      expect(html.indexOf('lang="zh-CN" style')).toBeLessThan(html.indexOf('lang="en" style'));
      expect(html).toMatch(/^<!doctype html><html lang="zh-CN">/);
    });

    it('fetches nothing and needs no tables', () => {
      const { html = '' } = mail;
      expect(html).not.toMatch(/<(?:script|img|link|iframe|table|style|form)\b|src=|url\(/i);
      for (const [, href = ''] of html.matchAll(/href="([^"]+)"/g)) {
        expect(new URL(href).origin).toBe(sender.publicUrl);
      }
    });

    it('says each thing in the language it is asked in', () => {
      expect(words.zh.subject).toMatch(/\p{Script=Han}/u);
      expect(words.en.subject.replace(exampleIds.number, '')).not.toMatch(/\p{Script=Han}/u);
    });
  });
});

it('what an operator typed cannot become markup', () => {
  const facts = {
    kind: 'dossier-act',
    event: exampleEvents.CorrectionRequested,
    dossierId: exampleIds.dossierId,
    version: 2,
    submission: 1,
    platformName: '<img src=x onerror=alert(1)>',
    isIndividual: false,
  } as const;
  const words = (language: 'zh' | 'en') => templateOf(facts, { say: sayIn(language), language });
  const { html = '' } = composeMail(sender, { zh: words('zh'), en: words('en') });
  expect(html).not.toContain('<img');
  expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;');
});

it('a reader who chose English finds it first', () => {
  const [example] = examples;
  if (example === undefined) throw new Error('no example');
  const words = { zh: wordsIn(example, 'zh'), en: wordsIn(example, 'en') };
  const mail = composeMail(sender, words, 'en');
  expect(mail.subject).toBe(`${words.en.subject} / ${words.zh.subject}`);
  expect(mail.html).toMatch(/^<!doctype html><html lang="en">/);
  expect(mail.text.startsWith('Hello,')).toBe(true);
});
