import { TypedText } from '../components/typed-text.js';
import type { Visit } from '../layout/visit.js';

type MeasureListProps = {
  readonly visit: Visit;
  readonly measures: readonly { readonly text: string; readonly legalBasis: string }[];
};

/** 处理措施, each with the legal basis the authority named. */
export function MeasureList({ visit, measures }: MeasureListProps) {
  const t = visit.say;
  return (
    <ol class="govuk-list govuk-list--number">
      {measures.map(({ text, legalBasis }) => (
        <li>
          <TypedText text={text} />
          <span class="app-quiet-line">
            {t('依据：', 'Legal basis: ')}
            {legalBasis}
          </span>
        </li>
      ))}
    </ol>
  );
}
