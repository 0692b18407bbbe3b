import type { Finding } from '#law/finding';
import { type FindingCode, findingCodes } from '#law/finding-codes';
import { isRuleItem } from '#law/filing-contents';
import type { FormEdition } from '#law/form-edition';
import type { Say } from '../../layout/visit.js';
import { documentWords } from './document-words.js';
import { fieldLabel } from './labels.js';
import { identifierWords } from './identifier-words.js';
import { rubricWords } from './rubric-words.js';
import type { FindingWords } from './words-context.js';

/** Says what to do about a finding. There is a sentence for each code of the law, and no other one to fall back to. */
export function findingText(say: Say, finding: Finding, form?: FormEdition): string {
  const { code, item, field, level, details } = finding;
  if (!isKnown(code)) throw new Error(`no words for finding ${code}`);
  if (code === 'missing') return missingText(say, finding, form);
  const label = fieldLabel(say, item, field, form);
  const text = words[code]({ say, label, detail: (name) => details?.[name] ?? '' });
  return level === 'doubtful' ? `${text}${confirmText(say)}` : text;
}

function isKnown(code: string): code is FindingCode {
  return findingCodes.some((known) => known === code);
}

/** A doubt never stops anybody: a reviewer looks at it. */
function confirmText(say: Say): string {
  return say(
    '确认无误的，可以照此提交，由审核人员核实。',
    ' If it is right, submit it as it is; a reviewer will confirm it.',
  );
}

/** The verb fits the control: choose, upload, fill in. */
function missingText(say: Say, { item, field }: Finding, form: FormEdition | undefined): string {
  const label = fieldLabel(say, item, field, form);
  const place = `${item}.${field}`;
  if (place === 'principal.phone' || place === 'contact.phone') {
    return say(
      `请填写${fieldLabel(say, item, 'phone')}或者电子邮箱，至少填写一项`,
      `${label}: enter a telephone number or a mail address, at least one`,
    );
  }
  if (place === 'mlps.evidence')
    return say('请上传等级保护备案材料', 'Upload the multi-level protection material');
  if (place === 'standards.statement') {
    return say(
      '请说明平台执行国家标准、行业标准的情况，或者上传说明材料',
      'Describe how the platform follows national and industry standards, or upload a description',
    );
  }
  if (isRuleItem(item)) {
    return say(`请填写${label}，或者上传附件`, `${label}: enter the rules or upload a file`);
  }
  if (chosen.has(place.replace(/\.\d+\./, '.#.'))) return say(`请选择${label}`, `Choose: ${label}`);
  // A blank between Chinese and Latin, as everywhere else in the text.
  return say(`请填写${/^[A-Z]/.test(label) ? ' ' : ''}${label}`, `Enter: ${label}`);
}

const chosen = new Set([
  'channels.#.kind',
  'launch.state',
  'host-name.kind',
  'host-document.documentKind',
  'mlps.state',
  'mlps.level',
]);

const contentWords = {
  'too-long': ({ say, label, detail }) =>
    say(
      `${label}最多 ${detail('max')} 个字${detail('length') === '' ? '' : `，现有 ${detail('length')} 个字`}，请删减，篇幅长的内容可以放在附件里`,
      `${label}: at most ${detail('max')} characters${detail('length') === '' ? '' : `, now ${detail('length')}`}; shorten it, long texts can be attached as a file`,
    ),
  'too-many': ({ say, label, detail }) =>
    say(`${label}最多 ${detail('max')} 项，请删去多余的`, `${label}: at most ${detail('max')}; remove some`),
  'not-printable': ({ say, label }) =>
    say(
      `${label}中有无法显示的控制字符，请重新输入，不要从其他软件直接粘贴`,
      `${label} contains characters that cannot be shown; type it again instead of pasting it`,
    ),
  'not-a-choice': ({ say, label }) =>
    say(`${label}不是列出的选项，请重新选择`, `${label} is not one of the choices; choose again`),
  'not-a-day': ({ say, label }) =>
    say(
      `${label}不是存在的日期，请按年、月、日填写，例如 2026 年 3 月 5 日`,
      `${label} is not a date that exists; enter day, month and year, such as 5, 3 and 2026`,
    ),
  'in-future': ({ say, label }) =>
    say(`${label}晚于今天，请核对`, `${label} is later than today; check the date`),
  'channel-repeated': ({ say, label }) =>
    say(`${label}与前面的渠道相同。`, `${label} repeats a channel above.`),
  'document-of-other-host-kind': ({ say }) =>
    say(
      '证件类型与主办者类型不符：单位填写统一社会信用代码，个人选择个人证件',
      'The document does not fit the host: organisations give the unified social credit code, individuals a personal document',
    ),
  'rule-text-very-short': ({ say, label }) =>
    say(
      `${label}只有很少几个字，请核对是否完整。`,
      `${label} has very few words; check that it is complete.`,
    ),
  'mlps.unobtainable': ({ say }) =>
    say(
      '您选择了暂时无法取得等级保护备案材料，审核人员会人工核实您说明的原因',
      'You stated that the material cannot be obtained; a person will look at the reason you gave',
    ),
  'standard-code.unusual-form': ({ say, label }) =>
    say(
      `${label}不是常见写法，例如 GB/T 30276-2020。`,
      `${label} is not written as usual, such as GB/T 30276-2020.`,
    ),
  'launch.online-in-future': ({ say, detail }) =>
    say(
      `您选择了平台已经上线，但上线日期 ${detail('on')} 还没有到。请改正日期，或者改选尚未上线`,
      `You chose "already online", but the date ${detail('on')} has not come. Correct the date, or choose "not yet online"`,
    ),
  'launch.online-before-filing': ({ say, detail }) =>
    say(
      `平台 ${detail('on')} 已经上线。新设平台应当在上线前备案（第八条），现在仍然可以并且应当备案，请核对日期。`,
      `The platform has been online since ${detail('on')}. New platforms file before going online (Article 8); you can and should still file. Check the date.`,
    ),
  'launch.planned-before-filing': ({ say, detail }) =>
    say(
      `计划上线日期 ${detail('on')} 早于办理期限届满日 ${detail('expectedOn')}，取得备案编号之前请不要上线。`,
      `The planned date ${detail('on')} lies before the end of the review period, ${detail('expectedOn')}; do not go online before you have the number.`,
    ),
  'launch.planned-day-passed': ({ say, detail }) =>
    say(
      `计划上线日期 ${detail('on')} 已经过去。平台已经上线的，请改选已经上线。`,
      `The planned date ${detail('on')} has passed. If the platform is online, choose "already online".`,
    ),
  'launch.transition-late': ({ say, detail }) =>
    say(
      `办法施行前已经上线的平台最迟应当于 ${detail('dueOn')} 备案（第八条）。现在仍然可以并且应当备案，请核对日期。`,
      `Platforms online before the Measures came into force had to file by ${detail('dueOn')} (Article 8). You can and should still file. Check the date.`,
    ),
} satisfies Partial<Record<FindingCode, FindingWords>>;

const words: Readonly<Record<Exclude<FindingCode, 'missing'>, FindingWords>> = {
  ...contentWords,
  ...identifierWords,
  ...documentWords,
  ...rubricWords,
};
