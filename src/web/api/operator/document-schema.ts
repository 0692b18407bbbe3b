import { z } from '@hono/zod-openapi';
import { scopeQuestions } from '#law/article-02-scope';
import { changeKinds } from '#law/article-06-change';
import { channelKinds, documentKinds, hostKinds } from '#law/filing-contents';
import { limits } from '#law/limits';
import { storable } from '../../http/form.js';

/** Far above every limit of the law room, so that the law's own finding about length is the one people see. */
const textCharactersMax = 200_000;
const listMax = 200;

/** As the pages take it: line ends made one kind, without what no keyboard types and no database stores. */
function text(description: string, example?: string) {
  return z
    .string()
    .max(textCharactersMax)
    .transform((typed) => storable(typed.replaceAll('\r\n', '\n')))
    .optional()
    .openapi({ type: 'string', description, ...(example === undefined ? {} : { example }) });
}

const evidence = z
  .array(
    z.strictObject({
      fileName: z.string().min(1).max(500).openapi({ example: 'mlps-certificate.pdf' }),
      id: z.uuid().optional().openapi({ description: 'Of a file that is there already; keeps it.' }),
      mediaType: z.string().max(200).optional(),
      sizeBytes: z.int().nonnegative().optional(),
      sha256: z.string().max(64).optional(),
    }),
  )
  .max(listMax)
  .optional()
  .openapi({
    description:
      '附件。没有 id 的是将要上传的文件。Files of this item. Left out: what is there stays. An entry without `id` announces a file to be uploaded to the draft.',
  });

const person = z
  .strictObject({
    name: text('姓名', '样例联系人'),
    phone: text('电话；电话和邮箱至少填一项 / telephone or mail, at least one', '010-55550100'),
    mail: text('电子邮箱', 'duty@sample.example'),
  })
  .optional();

const ruleSet = z.strictObject({ text: text('规则正文'), evidence }).optional();

const platform = z
  .strictObject({
    name: text('平台名称', '样例漏洞收集平台'),
    homePageUrl: text('首页网址', 'https://p1.sample.example/'),
    icpNumber: text('ICP 许可或备案号', '京ICP备20260001号-1'),
    channels: z
      .array(
        z.strictObject({
          kind: z.enum([...channelKinds, '']).optional(),
          identifier: text('网址或者账号'),
        }),
      )
      .max(listMax)
      .optional()
      .openapi({ description: '发布渠道；可以没有。None is a lawful answer.' }),
    launch: z
      .strictObject({
        state: z.enum(['online', 'planned', '']).optional(),
        on: text('上线或者计划上线的日期', '2027-03-01'),
      })
      .optional(),
  })
  .optional();

const host = z
  .strictObject({
    kind: z.enum([...hostKinds, '']).optional(),
    name: text('主办单位或者主办个人', '样例科技有限公司'),
    documentKind: z.enum([...documentKinds, '']).optional(),
    documentNumber: text('证件号码', '91110105MA0000007L'),
    nationality: text('国籍，仅外国护照填写 / only with a foreign passport'),
    principal: person.openapi({ description: '主要负责人' }),
    contact: person.openapi({ description: '联系人' }),
  })
  .optional();

const mlps = z
  .strictObject({
    state: z.enum(['obtained', 'unobtainable', '']).optional(),
    level: text('1–5', '2'),
    certificateNumber: text('备案证明编号', '11010512345-20001'),
    issuedOn: text('出具日期', '2026-03-01'),
    unobtainableReason: text('暂时无法取得的原因 / why it cannot be obtained'),
    evidence,
  })
  .optional();

const standards = z
  .strictObject({
    standards: z
      .array(z.strictObject({ code: text('标准号', 'GB/T 30276-2020'), implementation: text('执行情况') }))
      .max(listMax)
      .optional(),
    statement: text('总体说明'),
    evidence,
  })
  .optional();

const other = z
  .strictObject({
    statement: text('其他说明'),
    answers: z
      .record(z.string().regex(/^[\w.-]{1,64}$/), z.string().max(textCharactersMax).transform(storable))
      .optional()
      .openapi({ type: 'object', description: '主管部门的问题，以题号为键 / by id of the question' }),
    evidence,
  })
  .optional();

export const contentsSchema = z
  .strictObject({
    platform: platform.openapi({ description: '第四条（一）' }),
    host: host.openapi({ description: '第四条（二）' }),
    rules: z
      .strictObject({
        collection: ruleSet,
        verification: ruleSet,
        remediation: ruleSet,
        publication: ruleSet,
        identity: ruleSet,
        classification: ruleSet,
      })
      .optional()
      .openapi({ description: '第四条（三）' }),
    mlps: mlps.openapi({ description: '第四条（四）' }),
    standards: standards.openapi({ description: '第四条（五）' }),
    other: other.openapi({ description: '第四条（六）' }),
  })
  .openapi('FilingContents', {
    description:
      '第四条的六组备案信息。首次备案时没有写的视为空；补正和变更时没有写的保持不变。The six groups of Article 4. In a first filing what is left out is empty; in a correction or a change it stays as it is.',
  });

const answer = z.enum(['yes', 'no']).optional();

export const documentSchema = z
  .strictObject({
    $schema: z.string().max(500).optional(),
    version: z.literal(1),
    scope: z
      .strictObject(Object.fromEntries(scopeQuestions.map((question) => [question, answer])))
      .optional()
      .openapi({ description: '第二条适用范围自查，首次备案填写 / Article 2, with a first filing' }),
    contents: contentsSchema,
    replies: z
      .record(z.string().regex(/^[1-9]\d{0,2}$/), z.string().max(limits.reasonCharsMax).transform(storable))
      .optional()
      .openapi({
        type: 'object',
        description: '补正：对补正通知各点的回应，以点号为键 / with a correction: by number of the point',
      }),
    change: z
      .strictObject({
        kind: z.enum(changeKinds),
        changedOn: text('信息发生变化的日期', '2026-02-20'),
        reason: z
          .string()
          .max(limits.reasonCharsMax)
          .transform(storable)
          .optional()
          .openapi({ type: 'string' }),
      })
      .optional()
      .openapi({ description: '变更：何时、为何变化 / with a change: when the facts changed, and why' }),
    declaration: z
      .strictObject({ trueAndComplete: z.literal(true) })
      .optional()
      .openapi({
        description:
          '真实性承诺：我承诺以上信息真实、完整，并对其真实性负责。提交时必填。I declare that the information above is true and complete, and I answer for it. Required to submit.',
      }),
  })
  .openapi('FilingDocument');

export type FilingDocument = z.infer<typeof documentSchema>;
export type DocumentContents = z.infer<typeof contentsSchema>;
