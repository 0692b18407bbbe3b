import type { ScopeAnswer, ScopeAnswers, ScopeReason } from '#law/article-02-scope';
import type { Say } from '../../layout/visit.js';

type Question = keyof ScopeAnswers;

export function scopeQuestion(say: Say, question: Question): string {
  switch (question) {
    case 'inChina':
      return say(
        '平台设立或者运营在中华人民共和国境内吗？',
        'Is the platform set up or run inside the People’s Republic of China?',
      );
    case 'publicInternet':
      return say('平台面向公共互联网吗？', 'Can the public reach the platform over the Internet?');
    case 'collectsOthersProducts':
      return say(
        '平台收集不属于主办者自己的网络产品的漏洞吗？',
        'Does it collect vulnerabilities of products that are not the host’s own?',
      );
    case 'onlyOwnPatching':
      return say(
        '收集的漏洞仅用于修补主办者自己的网络产品、网络和系统吗？',
        'Does what is collected serve only to patch the host’s own products, networks and systems?',
      );
    default:
      return question satisfies never;
  }
}

export function scopeHint(say: Say, question: Question): string {
  switch (question) {
    case 'inChina':
      return say('服务器、运营主体在境内等情形。', 'For instance servers or the host are inside.');
    case 'publicInternet':
      return say(
        '只能在单位内部网络访问的，选“否”。',
        'A platform only inside an organisation’s own network: no.',
      );
    case 'collectsOthersProducts':
      return say(
        '例如接收第三方软件、硬件的漏洞。应急响应中心只接收本单位产品漏洞的，选“否”；也接收第三方组件漏洞的，选“是”。',
        'For instance of third-party software or hardware. A response centre that takes bugs of its own products only: no; of third-party components too: yes.',
      );
    case 'onlyOwnPatching':
      return say(
        '还向其他单位提供、向社会发布或者另作他用的，选“否”。',
        'If it is also given to others, published or used otherwise: no.',
      );
    default:
      return question satisfies never;
  }
}

export function scopeAnswerText(say: Say, answer: ScopeAnswer): string {
  switch (answer) {
    case 'yes':
      return say('是', 'Yes');
    case 'no':
      return say('否', 'No');
    case '':
      return say('未回答', 'Not answered');
    default:
      return answer satisfies never;
  }
}

export function scopeReasonText(say: Say, { code, question }: ScopeReason): string {
  switch (code) {
    case 'outside-china':
      return say('平台不在境内设立或者运营', 'The platform is not set up or run inside China');
    case 'not-public-internet':
      return say('平台不面向公共互联网', 'The public cannot reach the platform');
    case 'own-products-only':
      return say(
        '平台只收集主办者自己的网络产品的漏洞',
        'It collects vulnerabilities of the host’s own products only',
      );
    case 'only-own-patching':
      return say(
        '收集的漏洞仅用于修补自己的网络产品、网络和系统',
        'What is collected serves only to patch the host’s own products, networks and systems',
      );
    case 'collection-platform':
      return question === 'publicInternet'
        ? say('设立漏洞收集平台应当备案', 'A platform for collecting vulnerabilities has to be filed')
        : say(
            '这是面向公共互联网、收集非自身网络产品漏洞的平台',
            'It is a platform on the public Internet that collects vulnerabilities of products not its own',
          );
    case 'unanswered':
      return say(`请回答：${scopeQuestion(say, question)}`, `Answer: ${scopeQuestion(say, question)}`);
    default:
      return code satisfies never;
  }
}
