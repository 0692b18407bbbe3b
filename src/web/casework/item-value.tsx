import type { Child } from 'hono/jsx';
import {
  type ContentItem,
  type FilingContents,
  type Person,
  type RuleSet,
  ruleSetOf,
} from '#law/filing-contents';
import type { FormEdition } from '#law/form-edition';
import type { CaseView } from '#usecases/casework/case-view';
import { Details } from '../components/details/details.js';
import { Link } from '../components/link/link.js';
import {
  channelKindLabels,
  choiceLabel,
  documentKindLabels,
  fieldLabel,
  hostKindLabels,
} from '../contents/words/labels.js';
import type { Visit } from '../layout/visit.js';
import { EvidenceList } from './evidence-list.js';

export type ValueContext = {
  readonly visit: Visit;
  readonly view: CaseView;
  readonly form: FormEdition;
};

/** Longer texts are folded: a rule set may have tens of pages. */
const foldedFrom = 600;

type ItemValueProps = ValueContext & { readonly item: ContentItem; readonly contents: FilingContents };

/** What was declared for one item. Texts keep their line breaks; addresses are links that tell the other site nothing. */
export function ItemValue(props: ItemValueProps) {
  const { item, contents, visit } = props;
  const { platform } = contents;
  switch (item) {
    case 'platform-name':
      return <Text visit={visit} value={platform.name} />;
    case 'home-page':
      return <Address visit={visit} value={platform.homePageUrl} />;
    case 'icp-number':
      return <Text visit={visit} value={platform.icpNumber} />;
    case 'channels':
      return <Channels {...props} />;
    case 'launch':
      return <Launch {...props} />;
    case 'host-name':
      return <HostName {...props} />;
    case 'host-document':
      return <HostDocument {...props} />;
    case 'principal':
      return <PersonValue {...props} person={contents.principal} />;
    case 'contact':
      return <PersonValue {...props} person={contents.contact} />;
    case 'rules-collection':
    case 'rules-verification':
    case 'rules-remediation':
    case 'rules-publication':
    case 'rules-identity':
    case 'rules-classification':
      return <Rule {...props} ruleSet={ruleSetOf(item)} />;
    case 'mlps':
      return <Mlps {...props} />;
    case 'standards':
      return <Standards {...props} />;
    case 'other':
      return <Other {...props} />;
    default:
      return item satisfies never;
  }
}

/** Items whose old and new value fit side by side in one line. */
export function isShort(item: ContentItem): boolean {
  return item === 'platform-name' || item === 'home-page' || item === 'icp-number' || item === 'host-name';
}

function Text({ visit, value }: { readonly visit: Visit; readonly value: string }) {
  if (value.trim() === '') return <span class="app-quiet">{visit.say('未填写', 'Not given')}</span>;
  if (value.length <= foldedFrom) return <span class="app-text">{value}</span>;
  const t = visit.say;
  return (
    <>
      <span class="app-text">{value.slice(0, 160).toWellFormed()}……</span>
      <Details
        summary={t(`查看全文（${value.length} 字）`, `All of it (${value.length} characters)`)}
        classes="app-details--small"
      >
        <span class="app-text">{value}</span>
      </Details>
    </>
  );
}

function Address({ visit, value }: { readonly visit: Visit; readonly value: string }) {
  return value.trim() === '' ? (
    <Text visit={visit} value="" />
  ) : (
    <Link href={value} content={value} external />
  );
}

/** A property and not children: a list of one child reaches a component as the child itself. */
function Lines({ lines }: { readonly lines: readonly Child[] }) {
  return (
    <ul class="app-lines">
      {lines.map((line) => (
        <li>{line}</li>
      ))}
    </ul>
  );
}

function Channels({ visit, contents }: ItemValueProps) {
  const t = visit.say;
  const { channels } = contents.platform;
  if (channels.length === 0) return <>{t('没有其他发布渠道', 'No other channels')}</>;
  return (
    <Lines
      lines={channels.map(({ kind, identifier }) => (
        <>
          {choiceLabel(t, channelKindLabels, kind)}
          {t('：', ': ')}
          {kind === 'website' || kind === 'code-hosting' ? (
            <Address visit={visit} value={identifier} />
          ) : (
            identifier
          )}
        </>
      ))}
    />
  );
}

function Launch({ visit, contents }: ItemValueProps) {
  const t = visit.say;
  const { state, on } = contents.platform.launch;
  if (state === '') return <Text visit={visit} value="" />;
  const words = state === 'online' ? t('已于', 'Online since') : t('计划于', 'Planned for');
  return <>{`${words} ${on} ${t('上线', '')}`}</>;
}

function HostName({ visit, contents, view }: ItemValueProps) {
  const t = visit.say;
  const { kind, name } = contents.host;
  const isHidden = kind === 'individual' && !view.maySeeParticulars;
  return (
    <>
      {isHidden ? <Hidden visit={visit} /> : <Text visit={visit} value={name} />}{' '}
      <span class="app-quiet">（{choiceLabel(t, hostKindLabels, kind)}）</span>
    </>
  );
}

function HostDocument({ visit, contents, view }: ItemValueProps) {
  const t = visit.say;
  const { documentKind, documentNumber, nationality } = contents.host;
  return (
    <>
      {choiceLabel(t, documentKindLabels, documentKind)}
      {nationality === '' ? '' : t(`，国籍：${nationality}`, `, nationality: ${nationality}`)}{' '}
      {view.maySeeParticulars ? <span class="app-number">{documentNumber}</span> : <Hidden visit={visit} />}
    </>
  );
}

function Hidden({ visit }: { readonly visit: Visit }) {
  return (
    <span class="app-quiet">
      {visit.say('个人信息，您的角色不显示', 'Personal data, not shown to your role')}
    </span>
  );
}

function PersonValue({ visit, view, person }: ItemValueProps & { readonly person: Person }) {
  if (!view.maySeeParticulars) return <Hidden visit={visit} />;
  const given = [person.name, person.phone, person.mail].filter((text) => text.trim() !== '');
  return <Text visit={visit} value={given.join(visit.say('，', ', '))} />;
}

function Rule({ visit, view, contents, ruleSet }: ItemValueProps & { readonly ruleSet: RuleSet }) {
  const { text, evidence } = contents.rules[ruleSet];
  return (
    <>
      {text.trim() === '' && evidence.length > 0 ? null : <Text visit={visit} value={text} />}
      <EvidenceList visit={visit} view={view} evidence={evidence} />
    </>
  );
}

function Mlps({ visit, view, contents }: ItemValueProps) {
  const t = visit.say;
  const { state, level, certificateNumber, issuedOn, unobtainableReason, evidence } = contents.mlps;
  if (state === 'unobtainable') {
    return (
      <>
        <strong>{t('暂时无法取得，原因：', 'Cannot be obtained, because: ')}</strong>
        <Text visit={visit} value={unobtainableReason} />
        <EvidenceList visit={visit} view={view} evidence={evidence} />
      </>
    );
  }
  const lines = [
    `${fieldLabel(t, 'mlps', 'level')}${t('：第 ', ': level ')}${level}${t(' 级', '')}`,
    `${fieldLabel(t, 'mlps', 'certificateNumber')}${t('：', ': ')}${certificateNumber}`,
    `${fieldLabel(t, 'mlps', 'issuedOn')}${t('：', ': ')}${issuedOn}`,
  ];
  return (
    <>
      <Lines lines={lines} />
      <EvidenceList visit={visit} view={view} evidence={evidence} />
    </>
  );
}

function Standards({ visit, view, contents }: ItemValueProps) {
  const { standards, statement, evidence } = contents.standards;
  return (
    <>
      {standards.length === 0 ? null : (
        <Lines
          lines={standards.map(({ code, implementation }) => (
            <>
              <strong>{code}</strong> <span class="app-text">{implementation}</span>
            </>
          ))}
        />
      )}
      {statement.trim() === '' ? null : <Text visit={visit} value={statement} />}
      <EvidenceList visit={visit} view={view} evidence={evidence} />
    </>
  );
}

function Other({ visit, view, contents, form }: ItemValueProps) {
  const t = visit.say;
  const { statement, answers, evidence } = contents.other;
  const given = Object.entries(answers).filter(([, answer]) => answer.trim() !== '');
  const isEmpty = statement.trim() === '' && given.length === 0 && evidence.length === 0;
  if (isEmpty) return <Text visit={visit} value="" />;
  return (
    <>
      {given.length === 0 ? null : (
        <Lines
          lines={given.map(([id, answer]) => (
            <>
              <strong>{fieldLabel(t, 'other', `answers.${id}`, form)}</strong>{' '}
              <span class="app-text">{answer}</span>
            </>
          ))}
        />
      )}
      {statement.trim() === '' ? null : <Text visit={visit} value={statement} />}
      <EvidenceList visit={visit} view={view} evidence={evidence} />
    </>
  );
}
