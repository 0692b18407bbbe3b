import type { Finding } from '#law/finding';
import type { FormEdition } from '#law/form-edition';
import { findingText } from '../contents/words/finding-words.js';
import type { Say } from '../layout/visit.js';

/**
 * A finding in the words for the reviewer. Most sentences serve both sides; these few speak to the person filling in
 * ("you chose"), and "submit it as it is" is not for a reviewer at all.
 */
export function reviewerFindingText(say: Say, finding: Finding, form: FormEdition): string {
  const own = ownWords[finding.code];
  if (own !== undefined) return own(say, (name) => finding.details?.[name] ?? '');
  const withoutAdvice = finding.level === 'doubtful' ? ({ ...finding, level: 'question' } as const) : finding;
  return findingText(say, withoutAdvice, form);
}

type Words = (say: Say, detail: (name: string) => string) => string;

const ownWords: Readonly<Record<string, Words | undefined>> = {
  'mlps.unobtainable': (say) =>
    say(
      '备案主体称暂时无法取得等级保护备案材料，请核实所述原因',
      'The operator states that the material cannot be obtained; look at the reason given',
    ),
  'launch.online-before-filing': (say, detail) =>
    say(
      `平台 ${detail('on')} 已经上线，早于本次备案（第八条），请核对`,
      `Online since ${detail('on')}, before this filing (Article 8); check it`,
    ),
  'launch.planned-before-filing': (say, detail) =>
    say(
      `计划上线日期 ${detail('on')} 早于办理期限届满日 ${detail('expectedOn')}，请留意`,
      `Planned for ${detail('on')}, before the review period ends on ${detail('expectedOn')}`,
    ),
  'launch.planned-day-passed': (say, detail) =>
    say(
      `计划上线日期 ${detail('on')} 已经过去，请核对平台是否已经上线`,
      `The planned date ${detail('on')} has passed; check whether the platform is online`,
    ),
  'launch.transition-late': (say, detail) =>
    say(
      `办法施行前已经上线的平台应当在 ${detail('dueOn')} 之前备案（第八条），本次提交晚于该日`,
      `Platforms online before the Measures had to file by ${detail('dueOn')} (Article 8); this filing is later`,
    ),
};
