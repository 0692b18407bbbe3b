import type { RefusalCode } from '#dossier/refusal';
import type { Failure } from '#usecases/outcome';
import { citationFull } from '../../contents/words/citation-text.js';
import { problemMediaType } from '../../http/problem-json.js';
import { paths } from '../../paths.js';
import { both } from './both-words.js';

export type OperatorProblem = {
  readonly status: 400 | 401 | 403 | 404 | 405 | 409 | 413 | 415 | 422 | 429;
  /** Stable, for programs: the end of `type`. */
  readonly code: string;
  /** 中文 / English. */
  readonly title: string;
  readonly detail: string;
  readonly errors?: readonly { readonly pointer: string; readonly detail: string }[];
  /** Further members, e.g. what was found. */
  readonly more?: object;
};

/** An error that says what to do. Nobody may keep it, and no page of another site reads it. */
export function refuse(
  { code, status, title, detail, errors, more }: OperatorProblem,
  headers: Readonly<Record<string, string>> = {},
): Response {
  const problem = {
    type: `${paths.openData()}#operator-${code}`,
    title,
    status,
    detail,
    code,
    ...(errors === undefined ? {} : { errors }),
    ...more,
  };
  return new Response(`${JSON.stringify(problem, undefined, 2)}\n`, {
    status,
    headers: { 'Content-Type': problemMediaType, 'Cache-Control': 'no-store', ...headers },
  });
}

/** What a use case answered instead of acting. */
export function refuseFailure(failure: Failure): Response {
  switch (failure.kind) {
    case 'not-found':
      return refuse({
        status: 404,
        code: 'not-found',
        title: '没有找到 / Not found',
        detail:
          '没有这个备案或者草稿，或者它不属于您的账户。/ There is no such filing or draft of your account.',
      });
    case 'forbidden':
      return refuse({
        status: 403,
        code: 'forbidden',
        title: '不能办理 / Not allowed',
        detail: '您的账户不能办理这件事。/ Your account may not do this.',
      });
    case 'conflict':
      return refuse({
        status: 409,
        code: 'conflict',
        title: '情况已经变化 / Things have moved',
        detail:
          '在您读取之后有人办理了别的事项；没有作任何改动。请重新读取该备案，再决定是否重试。/ Somebody acted since you read; nothing was changed. Read the filing again, then decide whether to repeat.',
      });
    case 'refusal': {
      const { zh, en } = both((say) => say(...(refusalWords[failure.code] ?? otherRefusal)));
      const cited = both((say) => citationFull(say, failure.citation));
      return refuse({
        status: failure.code === 'not-allowed' || failure.code === 'change-closed' ? 409 : 422,
        code: failure.code,
        title: '没有办理 / Refused',
        detail: `${zh}（${cited.zh}）。/ ${en} (${cited.en}).`,
      });
    }
    case 'report-refusal':
      throw new Error('the interface for operators handles no reports');
    default:
      return failure satisfies never;
  }
}

const otherRefusal = [
  '没有办理，请读取该备案查看现状',
  'Refused; read the filing to see how it stands',
] as const;

const refusalWords: Partial<Record<RefusalCode, readonly [zh: string, en: string]>> = {
  'not-allowed': [
    '备案现在的状态不能办理这件事，请先读取它的状态',
    'The filing does not stand where this can be done; read its status first',
  ],
  'change-closed': ['备案已经注销，不能再变更', 'The filing is cancelled and cannot be changed any more'],
  'end-day-impossible': [
    '业务终止之日不能早于备案之日',
    'Business cannot have ended before the day of the filing',
  ],
  'planned-day': ['预定注销之日已到', 'The planned day has come'],
  'reason-missing': ['请写明原因', 'Give the reason'],
};
