import type { Actor } from '#dossier/actor';
import type { MachinePurpose, MachineRequest } from '#usecases/machine-filing/plan-draft';
import { type Announced, contentsFrom, scopeFrom } from './document-contents.js';
import type { FilingDocument } from './document-schema.js';
import { type OperatorProblem, refuse } from './refuse.js';

/** What a document asks for, in the words of the use cases. */
export function machineRequest(
  actor: Actor,
  purpose: MachinePurpose,
  document: FilingDocument,
  announced: Announced,
): MachineRequest {
  const { scope, contents, replies = {}, change } = document;
  return {
    actor,
    purpose,
    scope: scopeFrom(scope),
    edit: (base) => contentsFrom(contents, base, announced),
    replies,
    stated: { changedOn: change?.changedOn ?? '', reason: change?.reason ?? '' },
  };
}

type Asked = {
  readonly purpose?: 'filing' | 'correction' | 'change' | undefined;
  readonly filing?: string | undefined;
  readonly document: FilingDocument;
};

/** The purpose of a request whose parts fit each other; otherwise what is wrong with it. */
export function purposeOf({ purpose = 'filing', filing, document }: Asked): MachinePurpose | OperatorProblem {
  if (purpose === 'filing') return { kind: 'first' };
  if (filing === undefined) {
    return misfit('/filing', '补正、变更须写明备案。/ A correction or change names its filing.');
  }
  if (purpose === 'correction') return { kind: 'correction', dossierId: filing };
  const { change } = document;
  if (change === undefined) return changeMissing;
  return { kind: 'change', dossierId: filing, changeKind: change.kind };
}

function misfit(pointer: string, detail: string): OperatorProblem {
  return {
    status: 422,
    code: 'invalid-document',
    title: '内容不正确 / Invalid document',
    detail,
    errors: [{ pointer, detail }],
  };
}

export const changeMissing = misfit(
  '/change',
  '变更须写明种类和变化日期。/ A change states its kind and the day the facts changed.',
);

export function isPurpose(asked: MachinePurpose | OperatorProblem): asked is MachinePurpose {
  return 'kind' in asked;
}

/** Whether the declaration of the pages is there; without it nothing is submitted. */
export function refuseUndeclared(): Response {
  const detail =
    '提交前请作真实性承诺："declaration": {"trueAndComplete": true}，即“我承诺以上信息真实、完整，并对其真实性负责”（第五条第二款）。/ Declare before you submit that the information is true and complete and that you answer for it (Article 5, paragraph 2).';
  return refuse({
    status: 422,
    code: 'undeclared',
    title: '没有真实性承诺 / Not declared',
    detail,
    errors: [{ pointer: '/declaration', detail }],
  });
}
