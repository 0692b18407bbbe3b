import { evidenceFindings, textFindings } from './content-findings.js';
import type { OtherContents } from './filing-contents.js';
import type { Finding } from './finding.js';
import type { FormEdition } from './form-edition.js';
import { limits } from './limits.js';

const item = 'other';

/**
 * Article 4(6): the authority's own questions, by the edition of the form the filing is made on. Answers to questions
 * of other editions are left alone.
 */
export function otherFindings(other: OtherContents, form: FormEdition): readonly Finding[] {
  return [
    ...textFindings({ item, field: 'statement' }, other.statement, { max: limits.statementCharsMax }),
    ...form.questions.flatMap(({ id, required }) =>
      textFindings({ item, field: `answers.${id}` }, answerTo(other, id), {
        max: limits.answerCharsMax,
        required,
      }),
    ),
    ...evidenceFindings(item, other.evidence),
  ];
}

function answerTo({ answers }: OtherContents, id: string): string {
  return Object.hasOwn(answers, id) ? (answers[id] ?? '') : '';
}
