import type { Child } from 'hono/jsx';
import type { Evidence, RuleText } from '#law/filing-contents';
import { TypedText } from '../components/typed-text.js';
import { DeclaredText, Lines, NotGiven } from './declared-text.js';
import type { ItemReading } from './item-reading.js';
import { declaredDay } from './platform-values.js';
import { fieldLabel } from './words/labels.js';

/** One of the six rule sets: its text, its files, or both. */
export function RulesValue({ rules, ...reading }: ItemReading & { readonly rules: RuleText }) {
  return <Material {...reading} lines={[]} statement={rules.text} evidence={rules.evidence} />;
}

/** 等级保护备案相关材料, or why there is none. */
export function MlpsValue(reading: ItemReading) {
  const { visit, contents } = reading;
  const t = visit.say;
  const { state, level, certificateNumber, issuedOn, unobtainableReason, evidence } = contents.mlps;
  switch (state) {
    case 'unobtainable': {
      const reason = (
        <>
          <strong>{t('暂时无法取得，原因：', 'Cannot be obtained, because: ')}</strong>
          <DeclaredText visit={visit} text={unobtainableReason} />
        </>
      );
      return <Material {...reading} lines={[reason]} statement="" evidence={evidence} />;
    }
    case 'obtained':
    case '': {
      const facts = [
        ['level', level === '' ? '' : t(`第 ${level} 级`, level)],
        ['certificateNumber', certificateNumber],
        ['issuedOn', declaredDay(visit, issuedOn)],
      ] as const;
      const lines = facts
        .filter(([, value]) => value !== '')
        .map(([field, value]) => `${fieldLabel(t, 'mlps', field)}${t('：', ': ')}${value}`);
      return <Material {...reading} lines={lines} statement="" evidence={evidence} />;
    }
    default:
      return state satisfies never;
  }
}

/** The standards, each with how it is followed, and the statement about all of them. */
export function StandardsValue(reading: ItemReading) {
  const { standards, statement, evidence } = reading.contents.standards;
  const lines = standards.map(({ code, implementation }) => (
    <>
      <strong>{code}</strong> <TypedText text={implementation} />
    </>
  ));
  return <Material {...reading} lines={lines} statement={statement} evidence={evidence} />;
}

/** Answers to the questions of the form, and further remarks. */
export function OtherValue(reading: ItemReading) {
  const { visit, contents, form } = reading;
  const { statement, answers, evidence } = contents.other;
  const lines = Object.entries(answers)
    .filter(([, answer]) => answer.trim() !== '')
    .map(([id, answer]) => (
      <>
        <strong>{fieldLabel(visit.say, 'other', `answers.${id}`, form)}</strong> <TypedText text={answer} />
      </>
    ));
  return <Material {...reading} lines={lines} statement={statement} evidence={evidence} />;
}

type MaterialProps = Pick<ItemReading, 'visit' | 'file'> & {
  readonly lines: readonly Child[];
  readonly statement: string;
  readonly evidence: readonly Evidence[];
};

/** What the four groups with files have in common: facts, a text, the files. */
function Material({ visit, file, lines, statement, evidence }: MaterialProps) {
  const hasStatement = statement.trim() !== '';
  if (lines.length === 0 && !hasStatement && evidence.length === 0) return <NotGiven visit={visit} />;
  return (
    <>
      {lines.length === 0 ? null : <Lines lines={lines} />}
      {hasStatement ? <DeclaredText visit={visit} text={statement} /> : null}
      {evidence.length === 0 ? null : (
        <ul class="app-files">
          {evidence.map((each) => (
            <li>{file(each)}</li>
          ))}
        </ul>
      )}
    </>
  );
}
