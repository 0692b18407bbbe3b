import { type RuleSet, type RuleText, ruleSets } from '#law/filing-contents';
import { limits } from '#law/limits';
import { CharacterCount } from '../../components/character-count/character-count.js';
import { Details } from '../../components/details/details.js';
import { EvidenceField } from '../evidence-field.js';
import { ruleSetLabel } from '../../contents/words/labels.js';
import type { GroupFieldsProps, ReadGroup } from './group-form.js';

/** Article 4(3): six rule sets; files are kept apart from what is typed. */
export const readRules: ReadGroup = (form, contents) => {
  const rules = ruleSets.map((ruleSet): readonly [RuleSet, RuleText] => [
    ruleSet,
    { ...contents.rules[ruleSet], text: form.text(`rules-${ruleSet}-text`) },
  ]);
  return { ...contents, rules: Object.fromEntries(rules) as Record<RuleSet, RuleText> };
};

const hints: Readonly<Record<RuleSet, readonly [zh: string, en: string]>> = {
  collection: [
    '收集哪些网络产品的漏洞，通过什么方式接收，接收日志保存多久（不少于 6 个月）。',
    'Which products, how reports are received, how long logs of receipt are kept (at least six months).',
  ],
  verification: [
    '由谁、用什么办法、在多长时间内核实漏洞，如何评估危害程度。',
    'Who verifies a report, how and how fast, and how its severity is assessed.',
  ],
  remediation: [
    '如何找到并通知网络产品提供者，如何跟进修补。',
    'How the provider of the product is found and told, how fixing is followed up.',
  ],
  publication: [
    '什么条件下发布、由谁审核，如何与修补或者防范措施同步发布。',
    'When something is published, who approves it, how fixes or precautions are published with it.',
  ],
  identity: [
    '注册用户身份如何核实，由谁核实，信息如何保护。',
    'How and by whom the identity of registered users is verified, how the data are protected.',
  ],
  classification: [
    '漏洞如何分类、分级，不同等级如何管理，依据什么标准。',
    'How vulnerabilities are classified and graded, how each grade is handled, by which standard.',
  ],
};

export function RulesFields({ visit, contents, errors }: GroupFieldsProps) {
  const t = visit.say;
  return (
    <>
      <p class="govuk-body">
        {t(
          '六项规则都要提供。每一项可以直接填写，也可以上传附件，或者两者都有。',
          'All six are needed. Type each one, upload a file, or do both.',
        )}
      </p>
      <Details summary={t('规则需要注意什么？', 'What should the rules heed?')}>
        <p>
          {t(
            '规则应当符合《网络产品安全漏洞管理规定》，特别是：一般不在提供者提供修补措施之前发布；不发布在用系统的漏洞细节；不提供专门用于利用漏洞的程序和工具；未公开的漏洞信息不提供给提供者之外的境外组织和个人。系统会提示可能需要核对的写法，但不会因此阻止提交。',
            'They must accord with the 2021 Provisions: as a rule nothing is published before the provider offers a fix; no details about systems in use; no tools made for exploiting; nothing undisclosed to organisations or persons abroad other than the provider. The portal points at wording worth checking but never stops you for it.',
          )}
        </p>
      </Details>
      {ruleSets.map((ruleSet, index) => {
        const item = `rules-${ruleSet}` as const;
        const rule = contents.rules[ruleSet];
        return (
          <section aria-labelledby={`${item}-title`}>
            <h2 class="govuk-heading-m" id={`${item}-title`}>
              {index + 1}. {ruleSetLabel(t, ruleSet)}
            </h2>
            <CharacterCount
              id={`${item}-text`}
              name={`${item}-text`}
              label={t(`填写${ruleSetLabel(t, ruleSet)}`, `Enter the rules: ${ruleSetLabel(t, ruleSet)}`)}
              hint={t(...hints[ruleSet])}
              rows={6}
              maxLength={limits.ruleTextCharsMax}
              threshold={80}
              value={rule.text}
              errorMessage={errors.at(item, 'text')}
            />
            <EvidenceField visit={visit} place={item} evidence={rule.evidence} errors={errors} />
          </section>
        );
      })}
    </>
  );
}
