import type { Visit } from '../layout/visit.js';
import { ScrollPane } from '../components/scroll-pane/scroll-pane.js';
import { Table } from '../components/table/table.js';
import { paths } from '../paths.js';
import { LinkList, Paragraph, Part, ReadingPage, TextList } from '../public-register/reading-page.js';
import type { Both } from '../public-register/words.js';

type Props = {
  readonly visit: Visit;
  /** Of the limit for one client. */
  readonly perMinute: number;
  /** Scheme and host people type. */
  readonly publicUrl: string;
  /** A number of this portal's form. */
  readonly number: string;
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
export function OpenDataPage({ visit, perMinute, publicUrl, number }: Props) {
  const t = visit.say;
  const addresses: readonly (readonly [address: string, meaning: Both])[] = [
    [`${paths.apiRegister()}?q=example.cn&page=1`, ['备案公示列表', 'The register, page by page']],
    [decodeURI(paths.apiEntry(number)), ['一项备案和它的历史', 'One entry with its history']],
    [
      decodeURI(paths.apiRevision(number, 1)),
      ['写入日志的原始字节', 'One version, the very bytes of its log leaf'],
    ],
    ['/api/v1/deadlines?rule=review&from=2023-01-13', ['期限和逐日推算', 'A deadline and the days counted']],
    [paths.apiChanges(), ['变更记录，按日志顺序', 'Changes, in the order of the log']],
    [paths.feed(), ['订阅（Atom）', 'Feed for readers (Atom)']],
    [paths.bulkNdjson(), ['全部备案，每行一项', 'The whole register, one entry a line']],
    [paths.bulkJson(), ['全部备案和检查点', 'The whole register with its checkpoint']],
    [
      `${paths.bulkCsv()}?bom=1&labels=zh`,
      ['全部备案，供电子表格使用', 'The whole register, for spreadsheets'],
    ],
    [paths.dataSchema(), ['批量数据格式（JSON Schema）', 'Form of the bulk files (JSON Schema)']],
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
        <LinkList
          visit={visit}
          links={[
            { href: paths.api(), text: ['开放接口：逐个地址的说明', 'The interface, address by address'] },
            { href: paths.feed(), text: ['订阅公示变更（Atom）', 'Follow changes in a feed reader (Atom)'] },
            { href: paths.licence(), text: ['使用说明', 'Terms of use'] },
          ]}
        />
      </Part>
      <BulkPart visit={visit} publicUrl={publicUrl} />
      <ChangesPart visit={visit} publicUrl={publicUrl} />
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
      <ErrorsPart visit={visit} />
    </ReadingPage>
  );
}

type PartProps = Pick<Props, 'visit' | 'publicUrl'>;

function BulkPart({ visit, publicUrl }: PartProps) {
  return (
    <Part visit={visit} id="bulk" title={['批量数据', 'Bulk files']}>
      <Paragraph
        visit={visit}
        text={[
          '文件是最新检查点时的全部备案，每个编号一项，是当前版本。先问 ETag，没有变化就不必再下载：',
          'The files hold all entries as of the newest checkpoint, one for each number in its current version. Ask with the ETag first, and unchanged data is not sent again:',
        ]}
      />
      <pre class="app-code">
        {`curl --compressed -o register.ndjson --etag-save etag --etag-compare etag '${publicUrl}${paths.bulkNdjson()}'`}
      </pre>
      <TextList
        visit={visit}
        items={[
          [
            'CSV 按 RFC 4180，UTF-8。旧版电子表格打开有乱码时加 bom=1；labels=zh 用中文列名。',
            'CSV is RFC 4180 in UTF-8. Where an old spreadsheet garbles it, add bom=1; labels=zh names columns in Chinese.',
          ],
          [
            'CSV 中以 = + - @（含全角）或者制表符、换行开头的内容前面加一个单引号，以免被当作公式执行。原样内容见 NDJSON 和 JSON。',
            'In CSV a value beginning with = + - @ (full-width too), a tab or a line break has an apostrophe in front, so that it is not run as a formula. NDJSON and JSON have the exact values.',
          ],
          [
            '主办个人的姓名，只有依法公示的才给出。',
            'The name of an individual host is given only where it is public.',
          ],
        ]}
      />
    </Part>
  );
}

function ChangesPart({ visit, publicUrl }: PartProps) {
  return (
    <Part visit={visit} id="changes" title={['跟上变更', 'Keeping up']}>
      <Paragraph
        visit={visit}
        text={[
          '变更记录按日志位置排列，位置不会改动，也不会重复使用。先从头取一遍，记住答复中的 upTo，以后只取它之后的：',
          'The change feed goes by position in the log; positions never move and are never used twice. Read it once from the start, remember upTo of the answer, and later ask for what came after:',
        ]}
      />
      <pre class="app-code">
        {`curl -s '${publicUrl}${paths.apiChanges()}?limit=1000'\n`}
        {`curl -s '${publicUrl}${paths.apiChanges()}?after=0' -H 'Accept: application/x-ndjson'`}
      </pre>
      <Paragraph
        visit={visit}
        text={[
          '日志位置可以不连续：其余位置是提交回执的承诺，不含任何公示信息，答复中只给出个数（passedOver）。',
          'Positions need not be consecutive: the others are commitments of receipts. They say nothing public, and the answer only counts them (passedOver).',
        ]}
      />
    </Part>
  );
}

function ErrorsPart({ visit }: Pick<Props, 'visit'>) {
  const t = visit.say;
  return (
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
  );
}
