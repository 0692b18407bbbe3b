import { describe, expect, it } from 'vitest';
import type { DossierEvent } from '#dossier/events';
import { replay } from '#dossier/evolve';
import { day } from '#law/calendar-day';
import { operator, reviewer, secondReviewer } from '../../../test/support/dossier-story.js';
import {
  after,
  cancels,
  changes,
  filedHistory,
  newTelephone,
  preparesChange,
  recordsChange,
} from '../../../test/support/filed-story.js';
import { type ActToHand, actToHand } from './act-to-hand.js';

/** What is handed over of each event, in order, with the dossier as it stood right after it. */
function handedOf(events: readonly DossierEvent[]): readonly ActToHand[] {
  return events.flatMap((event, index) => {
    const stored = { version: index + 1, event };
    const state = replay(events.slice(0, index + 1));
    const handed = actToHand({ dossierId: 'dossier', events: [stored], state }, stored);
    return handed === undefined ? [] : [handed];
  });
}

const changed = after(filedHistory, changes(), preparesChange(reviewer), recordsChange(secondReviewer));
const contactUpdated = after(filedHistory, changes({ to: newTelephone }));
const cancelled = after(changed, cancels(operator, '2026-03-02'));

describe('the two ministries are told', () => {
  it('of a filing, and of nothing that came before it', () => {
    const [filing, ...more] = handedOf(filedHistory);
    expect(more).toEqual([]);
    expect(filing?.act).toMatchObject({
      kind: 'filing',
      version: 4,
      number: 'VCP-2026-00001',
      record: 1,
      legalBasis: { article: 5, paragraph: 1 },
    });
  });

  it('of a change once it is recorded, as the record then stands', () => {
    const change = handedOf(changed).at(-1);
    expect(change?.act).toMatchObject({
      kind: 'change',
      version: changed.length,
      record: 2,
      changedOn: '2026-03-02',
      changedItems: ['platform-name'],
    });
    expect(change?.declaration.facts.platform.name).toBe('样例漏洞平台（更名）');
    expect(handedOf(changed)).toHaveLength(2);
  });

  it('of contact details, which need no decision', () => {
    const update = handedOf(contactUpdated).at(-1);
    expect(update?.act).toMatchObject({ kind: 'contact-update', record: 2, changedItems: ['contact'] });
  });

  it('of the cancellation, with the day business ended and the last record', () => {
    const end = handedOf(cancelled).at(-1);
    expect(end?.act).toMatchObject({
      kind: 'cancellation',
      number: 'VCP-2026-00001',
      record: 2,
      endedOn: day('2026-03-02'),
      legalBasis: { article: 7 },
    });
    expect(end?.declaration.facts.platform.name).toBe('样例漏洞平台（更名）');
  });
});
