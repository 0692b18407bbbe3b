import { expect, test } from 'vitest';
import * as story from '../../test/support/dossier-story.js';
import type { Actor } from './actor.js';
import { type Capacity, allowedActions, capacities, powers } from './allowed-actions.js';
import type { DossierEvent } from './events.js';
import { replay } from './evolve.js';

/** The matrix as people check it: one line for each status and capacity that can do something. */
test('who may do what, when', () => {
  const lines = Object.entries(powers).flatMap(([status, byCapacity]) => {
    const entries = Object.entries(byCapacity) as [Capacity, readonly string[]][];
    const rows = entries.map(([capacity, actions]) => `${capacity.padEnd(14)} ${actions.join(', ')}`);
    return [status, ...(rows.length === 0 ? ['(nobody, nothing)'] : rows).map((row) => `  ${row}`)];
  });
  expect(lines.join('\n')).toMatchInlineSnapshot(`
    "new
      operator       submit
    under-review
      reviewer       take
      assignee       request-correction, prepare-decision
      supervisor     assign, move-deadlines
    awaiting-correction
      owner          submit-correction
      supervisor     assign
    decision-prepared
      preparer       return-preparation
      second-person  return-preparation, record-filing, exclude-from-scope
      supervisor     assign, move-deadlines
    filed
      owner          submit-change, cancel, revoke-cancellation, complete-cancellation
      reviewer       take
      supervisor     assign, move-deadlines
    cancelled
      (nobody, nothing)
    out-of-scope
      (nobody, nothing)"
  `);
});

const { submitted, assignedTo, correctionRequested, point, prepared, filed } = story;
const { operator, reviewer, secondReviewer, supervisor, auditor } = story;
const taken = [submitted(), assignedTo(reviewer)];
const waiting = [...taken, correctionRequested([point(1, 'mlps')])];
const both = { accountId: 'reviewer', roles: ['reviewer', 'supervisor'] } as const;
const ownStaff = { accountId: 'operator', roles: ['operator', 'reviewer', 'supervisor'] } as const;

test.each<[events: readonly DossierEvent[], actor: Actor, actions: readonly string[]]>([
  [[], operator, ['submit']],
  [[], reviewer, []],
  [[submitted()], operator, []],
  [[submitted()], reviewer, ['take']],
  [[submitted()], supervisor, ['assign', 'move-deadlines']],
  [[submitted()], auditor, []],
  [taken, reviewer, ['request-correction', 'prepare-decision']],
  [taken, secondReviewer, []],
  [taken, both, ['request-correction', 'prepare-decision', 'assign', 'move-deadlines']],
  [waiting, operator, ['submit-correction']],
  [waiting, story.otherOperator, []],
  [waiting, reviewer, []],
  [[...taken, prepared()], reviewer, ['return-preparation']],
  [[...taken, prepared()], secondReviewer, ['return-preparation', 'record-filing']],
  [[...taken, prepared(story.toExclude)], secondReviewer, ['return-preparation', 'exclude-from-scope']],
  [[...taken, prepared()], supervisor, ['assign', 'move-deadlines', 'return-preparation', 'record-filing']],
  [[...taken, prepared()], both, ['assign', 'move-deadlines', 'return-preparation']],
  [[...taken, prepared()], auditor, []],
  [[...taken, prepared(), filed()], supervisor, []],
  [[...taken, prepared(), filed()], operator, ['submit-change', 'cancel']],
  [[...taken, prepared(), filed()], story.otherOperator, []],
  // Whoever files a platform has no say in the office, whatever roles they hold.
  [[submitted()], ownStaff, []],
  [[...taken, prepared()], ownStaff, []],
])('%#: these and no other actions', (events, actor, actions) => {
  expect([...allowedActions(replay(events), actor)].sort()).toEqual([...actions].sort());
});

test('the preparer is never the second person', () => {
  const state = replay([...taken, prepared()]);
  expect(capacities(state, both)).toContain('preparer');
  expect(capacities(state, both)).not.toContain('second-person');
  expect(capacities(state, secondReviewer)).toContain('second-person');
});

test('without a decision to decide on there is no second person', () => {
  const decided = [...taken, prepared(), filed()];
  for (const events of [[submitted()], taken, waiting, decided]) {
    expect(capacities(replay(events), secondReviewer)).toEqual(['reviewer']);
    expect(capacities(replay(events), supervisor)).toEqual(['supervisor']);
  }
});
