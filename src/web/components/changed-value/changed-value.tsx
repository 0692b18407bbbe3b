import type { Child } from 'hono/jsx';
import type { Say } from '../../layout/visit.js';
import { isShown } from '../form-group/form-group.js';

type ChangedValueProps = { before: Child; after: Child; say: Say };

/** 新旧对照 — an old value struck through beside the new one, told apart for the ear as well. */
export function ChangedValue({ before, after, say }: ChangedValueProps) {
  return (
    <span class="app-changed">
      {isShown(before) ? (
        <del>
          <span class="govuk-visually-hidden">{say('原为：', 'Was: ')}</span>
          {before}
        </del>
      ) : null}{' '}
      {isShown(after) ? (
        <ins>
          <span class="govuk-visually-hidden">{say('现为：', 'Now: ')}</span>
          {after}
        </ins>
      ) : null}
    </span>
  );
}
