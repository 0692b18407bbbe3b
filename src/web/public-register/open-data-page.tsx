import type { Visit } from '../layout/visit.js';
import { Link } from '../components/link/link.js';
import { ScrollPane } from '../components/scroll-pane/scroll-pane.js';
import { Table } from '../components/table/table.js';
import { paths } from '../paths.js';
import { Paragraph, Part, ReadingPage } from './reading-page.js';
import type { Both } from './words.js';

type Props = {
  readonly visit: Visit;
  /** Of the limit for one client. */
  readonly perMinute: number;
};

/** Errors of the API by the fragment that a problem document's `type` leads to. */
const problems: readonly (readonly [code: string, meaning: Both])[] = [
  [
    'invalid-parameter',
    [
      '参数写错、重复或者不存在（400）；errors 逐项说明怎么改',
      'A parameter is wrong, repeated or unknown (400); errors says how to mend each',
    ],
  ],
  [
    'number-not-possible',
    [
      '不是备案编号的写法，或者校验位不符（400）',
      'Not written like a filing number, or the check character is wrong (400)',
    ],
  ],
  ['not-in-register', ['格式正确，但登记簿中没有（404）', 'Well formed, but not in the register (404)']],
  ['no-such-resource', ['接口没有这个地址（404）', 'The interface has no such address (404)']],
  ['method-not-allowed', ['接口只读，请用 GET 或 HEAD（405）', 'Read-only: use GET or HEAD (405)']],
  [
    'too-many-requests',
    [
      '请求太多，请按 Retry-After 再试；没有进行查询，不说明任何平台是否备案（429）',
      'Too many requests, try again after Retry-After; nothing was looked up, so it says nothing about what is filed (429)',
    ],
  ],
  [
    'internal-error',
    [
      '系统出现问题，请稍后再试；incident 是问题编号（500）',
      'Something broke, try again later; incident finds the record (500)',
    ],
  ],
];

/** 开放数据 — the read-only interface, for people who write programs. */
export function OpenDataPage({ visit, perMinute }: Props) {
  const t = visit.say;
  const number = '漏备2023000015';
  const addresses: readonly (readonly [address: string, meaning: Both])[] = [
    [`${paths.apiRegister()}?q=example.cn&page=1`, ['备案公示列表', 'The register, page by page']],
    [decodeURI(paths.apiEntry(number)), ['一项备案和它的历史', 'One entry with its history']],
    [
      decodeURI(paths.apiRevision(number, 1)),
      ['写入日志的原始字节', 'One version, the very bytes of its log leaf'],
    ],
    ['/api/v1/deadlines?rule=review&from=2023-01-13', ['期限和逐日推算', 'A deadline and the days counted']],
    [paths.openApi(), ['接口说明（OpenAPI 3.1）', 'Description of the interface (OpenAPI 3.1)']],
  ];
  return (
    <ReadingPage
      visit={visit}
      title={['开放数据', 'Open data']}
      lead={[
        '公示数据可以用程序读取：无需登录，没有验证码，允许跨域。',
        'The register can be read by programs: no sign-in, no captcha, open to other sites.',
      ]}
    >
      <Part visit={visit} title={['地址', 'Addresses']}>
        <ScrollPane label={t('接口地址', 'Addresses of the interface')}>
          <Table
            head={[{ content: t('地址', 'Address') }, { content: t('内容', 'What it gives') }]}
            rows={addresses.map(([address, meaning]) => [
              { content: <code class="app-code">{address}</code> },
              { content: t(...meaning) },
            ])}
          />
        </ScrollPane>
        <p class="govuk-body">
          <Link href={paths.openApi()} content={t('下载接口说明', 'Get the description of the interface')} />
        </p>
      </Part>
      <Part visit={visit} title={['约定', 'Good to know']}>
        <Paragraph
          visit={visit}
          text={[
            '只含已由签名检查点覆盖的备案，答复中写明检查点。请使用 ETag 和 If-None-Match，数据没有变化时只返回 304。v1 中不会改变已有字段的含义；要改变，会另开版本并提前公告。',
            'Only entries covered by a signed checkpoint are given, and each answer names it. Use ETag and If-None-Match: unchanged data costs a 304. Within v1 no field changes its meaning; a change would be a new version, announced beforehand.',
          ]}
        />
      </Part>
      <Part visit={visit} title={['限度', 'Limits']}>
        <Paragraph
          visit={visit}
          text={[
            `每个来源每分钟最多 ${perMinute} 次检索、翻页或取变更，一个批量文件计 30 次。按编号查询、核验编号不限；数据没有变化、由缓存直接答复的也不计。超出时答复 429，Retry-After 写明等几秒。来源地址只留在内存里，最多一分钟。`,
            `At most ${perMinute} searches, pages or change reads a minute for each client; a bulk file counts as 30. Looking up or checking a number is not limited, and what is answered from kept bytes is not counted. Beyond that the answer is 429, and Retry-After says how many seconds to wait. Addresses are held in memory only, for a minute at most.`,
          ]}
        />
      </Part>
      <Part visit={visit} title={['错误', 'Errors']}>
        <Paragraph
          visit={visit}
          text={[
            '错误一律为 application/problem+json（RFC 9457），不会用看起来正常的空结果代替。',
            'Errors are application/problem+json (RFC 9457), never an empty result that looks like an answer.',
          ]}
        />
        <dl class="govuk-list">
          {problems.map(([code, meaning]) => (
            <>
              <dt id={code}>
                <code class="app-code">{code}</code>
              </dt>
              <dd>{t(...meaning)}</dd>
            </>
          ))}
        </dl>
      </Part>
    </ReadingPage>
  );
}
