import type { Child } from 'hono/jsx';
import { parseDay } from '#law/calendar-day';
import {
  type ContentItem,
  type Evidence,
  type FilingContents,
  type Person,
  ruleSetOf,
} from '#law/filing-contents';
import type { FormEdition } from '#law/form-edition';
import { dayText } from '../components/day.js';
import { Details } from '../components/details/details.js';
import type { Visit } from '../layout/visit.js';
import { EvidenceLink } from './evidence-field.js';
import { TypedText } from './page-parts.js';
import { channelKindLabels, choiceLabel, documentKindLabels, hostKindLabels } from '../contents/words/labels.js';

export type ItemValueProps = {
  readonly visit: Visit;
  readonly contents: FilingContents;
  readonly item: ContentItem;
  readonly form: FormEdition;
};

/** Longer texts are folded on a page that is about more than them. */
const foldedFrom = 400;

/** What was declared for one item of Article 4, to read. */
export function ItemValue({ visit, contents, item, form }: ItemValueProps): Child {
  const { platform, host } = contents;
  const t = visit.say;
  switch (item) {
    case 'platform-name':
      return <Text visit={visit} text={platform.name} />;
    case 'home-page':
      return <Text visit={visit} text={platform.homePageUrl} />;
    case 'icp-number':
      return <Text visit={visit} text={platform.icpNumber} />;
    case 'channels':
      return <Channels visit={visit} contents={contents} />;
    case 'launch':
      return <Text visit={visit} text={launchText(visit, contents)} />;
    case 'host-name': {
      const kind = choiceLabel(t, hostKindLabels, host.kind);
      return (
        <Text visit={visit} text={[host.name, kind].filter((part) => part !== '').join(t('，', ', '))} />
      );
    }
    case 'host-document': {
      const parts = [
        choiceLabel(t, documentKindLabels, host.documentKind),
        host.documentNumber,
        host.nationality,
      ];
      return <Text visit={visit} text={parts.filter((part) => part !== '').join('\n')} />;
    }
    case 'principal':
    case 'contact':
      return <Text visit={visit} text={personText(contents[item])} />;
    case 'mlps':
      return <Mlps visit={visit} contents={contents} />;
    case 'standards':
      return <Standards visit={visit} contents={contents} />;
    case 'other':
      return <Other visit={visit} contents={contents} form={form} />;
    case 'rules-collection':
    case 'rules-verification':
    case 'rules-remediation':
    case 'rules-publication':
    case 'rules-identity':
    case 'rules-classification': {
      const { text, evidence } = contents.rules[ruleSetOf(item)];
      return <TextAndFiles visit={visit} texts={[text]} evidence={evidence} />;
    }
    default:
      return item satisfies never;
  }
}

function Text({ visit, text }: { readonly visit: Visit; readonly text: string }) {
  if (text.trim() === '') return <span class="govuk-hint">{visit.say('未填写', 'Not given')}</span>;
  return <TypedText text={text} />;
}

function Folded({ visit, text }: { readonly visit: Visit; readonly text: string }) {
  if (text.length < foldedFrom) return <TypedText text={text} />;
  const t = visit.say;
  return (
    <>
      {text.slice(0, 120).toWellFormed()}…
      <Details
        summary={t(`查看全文（${text.length} 个字）`, `Read all of it (${text.length} characters)`)}
        classes="govuk-!-margin-bottom-2"
      >
        <TypedText text={text} />
      </Details>
    </>
  );
}

type TextAndFilesProps = {
  readonly visit: Visit;
  readonly texts: readonly string[];
  readonly evidence: readonly Evidence[];
};

function TextAndFiles({ visit, texts, evidence }: TextAndFilesProps) {
  const given = texts.filter((text) => text.trim() !== '');
  if (given.length === 0 && evidence.length === 0) return <Text visit={visit} text="" />;
  return (
    <>
      {given.map((text) => (
        <p class="govuk-body">
          <Folded visit={visit} text={text} />
        </p>
      ))}
      {evidence.length === 0 ? null : (
        <ul class="govuk-list">
          {evidence.map((file) => (
            <li>
              <EvidenceLink visit={visit} file={file} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

type PartProps = { readonly visit: Visit; readonly contents: FilingContents };

function Channels({ visit, contents }: PartProps) {
  const t = visit.say;
  const { channels } = contents.platform;
  if (channels.length === 0) return <>{t('没有其他发布渠道', 'No other channel')}</>;
  return (
    <ul class="govuk-list">
      {channels.map(({ kind, identifier }) => (
        <li>
          {choiceLabel(t, channelKindLabels, kind)}
          {kind === '' ? '' : t('：', ': ')}
          {identifier}
        </li>
      ))}
    </ul>
  );
}

function launchText({ say, language }: Visit, { platform }: FilingContents): string {
  const { state, on } = platform.launch;
  const day = parseDay(on);
  const date = day === undefined ? on : dayText(day, language);
  switch (state) {
    case 'online':
      return say(
        `已经上线${date === '' ? '' : `，上线日期 ${date}`}`,
        `Online${date === '' ? '' : ` since ${date}`}`,
      );
    case 'planned':
      return say(
        `尚未上线，${date === '' ? '计划日期未定' : `计划上线日期 ${date}`}`,
        `Not yet online, ${date === '' ? 'no date yet' : `planned for ${date}`}`,
      );
    case '':
      return date;
    default:
      return state satisfies never;
  }
}

function personText({ name, phone, mail }: Person): string {
  return [name, phone, mail].filter((part) => part.trim() !== '').join('\n');
}

function Mlps({ visit, contents }: PartProps) {
  const t = visit.say;
  const { mlps } = contents;
  switch (mlps.state) {
    case '':
      return <TextAndFiles visit={visit} texts={[]} evidence={mlps.evidence} />;
    case 'unobtainable':
      return (
        <TextAndFiles
          visit={visit}
          texts={[
            t('暂时无法取得材料，原因：', 'Cannot be obtained at present, because:') +
              mlps.unobtainableReason,
          ]}
          evidence={mlps.evidence}
        />
      );
    case 'obtained': {
      const facts = [
        mlps.level === '' ? '' : t(`等级：第 ${mlps.level} 级`, `Level ${mlps.level}`),
        mlps.certificateNumber === ''
          ? ''
          : t(`备案证明编号：${mlps.certificateNumber}`, `Certificate ${mlps.certificateNumber}`),
        mlps.issuedOn === '' ? '' : t(`出具日期：${mlps.issuedOn}`, `Issued ${mlps.issuedOn}`),
      ];
      return (
        <TextAndFiles
          visit={visit}
          texts={[facts.filter((fact) => fact !== '').join('\n')]}
          evidence={mlps.evidence}
        />
      );
    }
    default:
      return mlps.state satisfies never;
  }
}

function Standards({ visit, contents }: PartProps) {
  const { standards, statement, evidence } = contents.standards;
  const rows = standards.map(({ code, implementation }) =>
    implementation.trim() === '' ? code : `${code}\n${implementation}`,
  );
  return <TextAndFiles visit={visit} texts={[statement, ...rows]} evidence={evidence} />;
}

function Other({ visit, contents, form }: PartProps & { readonly form: FormEdition }) {
  const t = visit.say;
  const { statement, answers, evidence } = contents.other;
  const answered = form.questions.flatMap(({ id, zh, en }) => {
    const answer = Object.hasOwn(answers, id) ? (answers[id] ?? '') : '';
    return answer.trim() === '' ? [] : [`${t(zh, en)}\n${answer}`];
  });
  return <TextAndFiles visit={visit} texts={[...answered, statement]} evidence={evidence} />;
}
