import { describe, expect, it } from 'vitest';
import {
  acts,
  as,
  at,
  lodging,
  monday,
  outcomeOf,
  people,
  play,
  reportContext,
  reporter,
  until,
} from '../../test/support/report-story.js';
import type { ReportCommand } from './commands.js';
import { mayReadText, maySeeReport } from './reading.js';
import { isClosed, openDeadline } from './state.js';

type Story = readonly [string, readonly ReportCommand[], ReportCommand, readonly string[] | string];

const conflictOf = (who: keyof typeof people, by: keyof typeof people = who): ReportCommand => ({
  type: 'DeclareConflict',
  by: as(by),
  accountId: people[who].accountId,
  reason: '与主办者有亲属关系',
});

describe('a report that comes in', () => {
  it.each<Story>([
    ['by a member of the public', [], acts.lodge, ['ReportLodged']],
    ['keyed in by a reviewer', [], { ...lodging, by: as('handler'), channel: 'telephone' }, ['ReportLodged']],
    ['keyed in by an administrator', [], { ...lodging, by: as('administrator') }, 'not-allowed'],
    ['without a ground', [], { ...lodging, grounds: [] }, 'ground-missing'],
    [
      'received tomorrow',
      [],
      { ...lodging, receivedAt: at('2026-03-03T09:00:00+08:00') },
      'received-in-future',
    ],
    ['a second time under the same id', [acts.lodge], acts.lodge, 'not-allowed'],
    [
      'against a platform two people decided on',
      [],
      {
        ...lodging,
        conflicts: [
          { accountId: people.handler.accountId, source: 'filing-decision' },
          { accountId: people.colleague.accountId, source: 'filing-decision' },
        ],
      },
      ['ReportLodged', 'ConflictDeclared', 'ConflictDeclared'],
    ],
  ])('%s', (_story, given, when, then) => {
    expect(outcomeOf(given, when)).toEqual(then);
  });

  it('counts its days from when it reached the authority, not from when it was keyed in', () => {
    const received = { ...lodging, by: as('handler'), receivedAt: at('2026-02-27T16:30:00+08:00') } as const;
    const { state } = play([received]);
    expect(state.status !== 'new' && state.acceptance).toMatchObject({
      startsOn: '2026-02-27',
      // Saturday 28 February 2026 was worked.
      dueOn: '2026-03-05',
      rule: { code: 'report-acceptance', length: 5 },
    });
  });
});

describe('受理 and what else can become of a report', () => {
  it.each<Story>([
    ['a reviewer takes it', [acts.lodge], acts.take, ['ReportAssigned']],
    [
      'nobody takes what another has',
      until.received,
      { type: 'AssignReport', by: as('colleague'), handlerId: people.colleague.accountId },
      'not-allowed',
    ],
    [
      'a supervisor gives it to another',
      until.received,
      { type: 'AssignReport', by: as('supervisor'), handlerId: people.colleague.accountId },
      ['ReportAssigned'],
    ],
    ['its handler accepts it', until.received, acts.accept, ['ReportAccepted']],
    ['a colleague does not', until.received, { ...acts.accept, by: as('colleague') }, 'not-allowed'],
    ['an auditor does not', until.received, { ...acts.accept, by: as('auditor') }, 'not-allowed'],
    ['an operator does not', until.received, { ...acts.accept, by: as('operator') }, 'not-allowed'],
    ['the reporter does not', until.received, { ...acts.accept, by: reporter }, 'not-allowed'],
    ['不予受理 with a reason', until.received, acts.refuse, ['ReportNotAccepted']],
    ['not without one', until.received, { ...acts.refuse, reason: '  ' }, 'reason-missing'],
    ['转送 to public security', until.received, acts.passOn, ['ReportPassedOn']],
    [
      'not to an authority without a name',
      until.received,
      { ...acts.passOn, to: 'other' },
      'authority-missing',
    ],
    ['not without a reason', until.received, { ...acts.passOn, reason: '' }, 'reason-missing'],
    ['一并办理 with another report', until.received, acts.merge, ['ReportMerged']],
    ['an accepted one is not refused any more', until.accepted, acts.refuse, 'not-allowed'],
    ['a refused one is not accepted', until.refused, acts.accept, 'not-allowed'],
    [
      'but reopened by a supervisor, with a reason',
      until.refused,
      { type: 'ReopenReport', by: as('supervisor'), reason: '有新的线索' },
      ['ReportReopened'],
    ],
    [
      'and not by its handler',
      until.refused,
      { type: 'ReopenReport', by: as('handler'), reason: '有新的线索' },
      'not-allowed',
    ],
  ])('%s', (_story, given, when, then) => {
    expect(outcomeOf(given, when)).toEqual(then);
  });
});

describe('核查 and its outcome, by two persons', () => {
  it.each<Story>([
    ['begins with a plan', until.accepted, acts.begin, ['VerificationBegun']],
    ['not without one', until.accepted, { ...acts.begin, plan: '' }, 'reason-missing'],
    ['the handler proposes', until.verifying, acts.propose, ['OutcomeProposed']],
    ['not without reasons', until.verifying, { ...acts.propose, reasons: '' }, 'reason-missing'],
    ['a second person confirms', until.proposed, acts.confirm, ['OutcomeConfirmed']],
    [
      'a supervisor may be the second',
      until.proposed,
      { ...acts.confirm, by: as('supervisor') },
      ['OutcomeConfirmed'],
    ],
    ['not whoever proposed it', until.proposed, { ...acts.confirm, by: as('handler') }, 'same-person'],
    ['not an auditor', until.proposed, { ...acts.confirm, by: as('auditor') }, 'not-allowed'],
    [
      'the second person sends it back with a reason',
      until.proposed,
      { type: 'ReturnOutcome', by: as('colleague'), reason: '证据不足' },
      ['OutcomeReturned'],
    ],
    [
      'not without one',
      until.proposed,
      { type: 'ReturnOutcome', by: as('colleague'), reason: '' },
      'reason-missing',
    ],
    ['a founded one is dealt with', until.founded, acts.handle, ['ReportHandled']],
    ['not without measures', until.founded, { ...acts.handle, measures: [] }, 'measure-missing'],
    [
      'not without words',
      until.founded,
      { ...acts.handle, measures: [{ text: ' ', legalBasis: '《规定》第十四条' }] },
      'measure-missing',
    ],
    [
      'not without a legal basis: legal-basis-missing',
      until.founded,
      { ...acts.handle, measures: [{ text: '责令改正', legalBasis: '' }] },
      'legal-basis-missing',
    ],
    ['an unfounded one is not dealt with', until.unfounded, acts.handle, 'not-allowed'],
    ['the reporter is told', until.unfounded, acts.tell, ['ReporterTold']],
    ['once', [...until.unfounded, acts.tell], acts.tell, 'not-allowed'],
    ['not before there is an outcome', until.verifying, acts.tell, 'not-allowed'],
  ])('%s', (_story, given, when, then) => {
    expect(outcomeOf(given, when)).toEqual(then);
  });

  it('gives each step its date', () => {
    expect(openDeadline(begun(until.received))).toMatchObject({
      kind: 'acceptance',
      deadline: { dueOn: '2026-03-09' },
    });
    expect(openDeadline(begun(until.accepted))).toMatchObject({
      kind: 'verification',
      deadline: { dueOn: '2026-03-23' },
    });
    expect(openDeadline(begun(until.founded))).toMatchObject({
      kind: 'informing',
      deadline: { dueOn: '2026-03-09' },
    });
    expect(openDeadline(begun([...until.handled, acts.tell]))).toBeUndefined();
  });

  it('is over when it was dealt with and whoever can be told was told', () => {
    expect(isClosed(begun(until.founded))).toBe(false);
    expect(isClosed(begun(until.handled))).toBe(false);
    expect(isClosed(begun([...until.handled, acts.tell]))).toBe(true);
    expect(isClosed(begun(until.unfounded))).toBe(false);
    const anonymous = [acts.lodgeAnonymously, ...until.unfounded.slice(1)];
    expect(isClosed(begun(anonymous))).toBe(true);
    expect(openDeadline(begun(anonymous))).toBeUndefined();
  });
});

describe('回避', () => {
  const flagged = [
    { ...lodging, conflicts: [{ accountId: people.colleague.accountId, source: 'filing-decision' }] },
    acts.take,
  ] satisfies readonly ReportCommand[];

  it.each<Story>([
    ['a person declares it of themselves', until.received, conflictOf('handler'), ['ConflictDeclared']],
    ['a supervisor of another', until.received, conflictOf('handler', 'supervisor'), ['ConflictDeclared']],
    ['a colleague does not, of another', until.received, conflictOf('handler', 'colleague'), 'not-allowed'],
    [
      'not without a reason',
      until.received,
      { ...conflictOf('handler'), reason: '' } as ReportCommand,
      'reason-missing',
    ],
    ['then they do not act', [...until.received, conflictOf('handler')], acts.accept, 'conflict-of-interest'],
    [
      'nor are given it again',
      [...until.received, conflictOf('handler')],
      { type: 'AssignReport', by: as('supervisor'), handlerId: people.handler.accountId },
      'handler-unfit',
    ],
    ['nor confirm', [...until.proposed, conflictOf('colleague')], acts.confirm, 'conflict-of-interest'],
    [
      'whoever decided on the filing keeps out by rule',
      flagged,
      { type: 'AddNote', by: as('colleague'), text: '看看' },
      'conflict-of-interest',
    ],
    [
      'until a supervisor finds that there is none',
      [
        ...flagged,
        {
          type: 'LiftConflict',
          by: as('supervisor'),
          accountId: people.colleague.accountId,
          reason: '只作过形式核对',
        },
      ],
      { type: 'AddNote', by: as('colleague'), text: '看看' },
      ['NoteAdded'],
    ],
    [
      'not by themselves',
      flagged,
      {
        type: 'LiftConflict',
        by: as('colleague'),
        accountId: people.colleague.accountId,
        reason: '没有关系',
      },
      'conflict-of-interest',
    ],
  ])('%s', (_story, given, when, then) => {
    expect(outcomeOf(given, when)).toEqual(then);
  });

  it('keeps out of reading too', () => {
    const { state } = play([...until.received, conflictOf('handler')]);
    expect(maySeeReport(state, people.handler)).toBe(false);
    expect(mayReadText(state, people.handler)).toBe(false);
    expect(state.status !== 'new' && state.handlerId).toBeUndefined();
    expect(maySeeReport(state, people.colleague)).toBe(true);
  });
});

describe('查看举报人身份', () => {
  const asked = [...until.received, acts.ask];
  const released = [...asked, acts.release];
  it.each<Story>([
    ['is asked for with a reason', until.received, acts.ask, ['IdentityRequested']],
    ['not without one', until.received, { ...acts.ask, reason: '' }, 'reason-missing'],
    [
      'not by a colleague who does not handle it',
      until.received,
      { ...acts.ask, by: as('colleague') },
      'not-allowed',
    ],
    ['not of an anonymous reporter', [acts.lodgeAnonymously, acts.take], acts.ask, 'not-allowed'],
    ['not twice at a time', asked, { ...acts.ask, requestId: 'another' }, 'not-allowed'],
    ['a second person releases', asked, acts.release, ['IdentityReleased']],
    ['not whoever asked', asked, { ...acts.release, by: as('handler') }, 'same-person'],
    ['or denies, with a reason', asked, acts.deny, ['IdentityDenied']],
    ['not without one', asked, { ...acts.deny, reason: '' }, 'reason-missing'],
    ['nobody looks before that', asked, acts.look, 'not-allowed'],
    ['nor after a denial', [...asked, acts.deny], acts.look, 'not-allowed'],
    ['then whoever asked looks', released, acts.look, ['IdentityOpened']],
    ['and again, each time an event', [...released, acts.look], acts.look, ['IdentityOpened']],
    ['the second person does not', released, { ...acts.look, by: as('colleague') }, 'not-allowed'],
    ['a request is answered once', released, acts.deny, 'not-allowed'],
  ])('%s', (_story, given, when, then) => {
    expect(outcomeOf(given, when)).toEqual(then);
  });

  it('is open for a day', () => {
    const later = (moment: string) => outcomeOf(released, acts.look, reportContext(at(moment)));
    expect(later('2026-03-03T08:59:59+08:00')).toEqual(['IdentityOpened']);
    expect(later('2026-03-03T09:00:00+08:00')).toBe('request-closed');
  });
});

describe('a restricted report', () => {
  const restricted = [{ ...lodging, restricted: true }, acts.take] satisfies readonly ReportCommand[];
  it.each([
    ['handler', true],
    ['supervisor', true],
    ['colleague', false],
    ['auditor', false],
    ['operator', false],
  ] as const)('is read by the %s: %s', (who, expected) => {
    expect(mayReadText(play(restricted).state, people[who])).toBe(expected);
  });

  it('is read by the second person while there is something to confirm, and by whoever confirmed', () => {
    const proposed = [...restricted, acts.accept, acts.begin, acts.propose];
    expect(mayReadText(play(proposed).state, people.colleague)).toBe(true);
    expect(mayReadText(play([...proposed, acts.confirm]).state, people.colleague)).toBe(true);
  });

  it('makes the whole restricted when it joins another', () => {
    const joined = play([
      ...until.received,
      {
        type: 'JoinDuplicate',
        by: as('colleague'),
        reportId: 'duplicate',
        reachable: false,
        restricted: true,
        conflicts: [{ accountId: people.supervisor.accountId, source: 'self', reason: '亲属' }],
      },
    ]);
    expect(mayReadText(joined.state, people.colleague)).toBe(false);
    expect(maySeeReport(joined.state, people.supervisor)).toBe(false);
    expect(joined.events.map((event) => event.type)).toEqual([
      'ReportLodged',
      'ReportAssigned',
      'DuplicateJoined',
      'ConflictDeclared',
    ]);
  });
});

describe('a new holiday notice', () => {
  const moved = { type: 'MoveDeadlines', by: { kind: 'system' }, notice: '国办发明电〔2026〕1号' } as const;
  it('moves the open date and says from what to what', () => {
    const { calendar, ...rest } = reportContext();
    const years = calendar.years.map((year) =>
      year.year === 2026
        ? { ...year, holidays: [...year.holidays, { name: '样例', from: '2026-03-05', to: '2026-03-05' }] }
        : year,
    );
    const context = { ...rest, calendar: { version: 'amended', years } } as typeof rest & {
      calendar: typeof calendar;
    };
    expect(outcomeOf(until.received, moved, context)).toEqual(['DeadlinesMoved']);
  });
  it('changes nothing where the date stays', () => {
    expect(outcomeOf(until.received, moved)).toBe('not-allowed');
  });
});

it('takes messages of the reporter in every state, also after the end', () => {
  const write = {
    type: 'ReceiveMessage',
    by: reporter,
    thread: 'report',
    messageId: 'm',
    textHash: 'c'.repeat(64),
    attachmentIds: [],
  } as const;
  for (const given of Object.values(until)) {
    // The messages of a merged report go to the report by which it goes on.
    const expected = given === until.merged ? 'not-allowed' : ['MessageExchanged'];
    expect(outcomeOf(given, write)).toEqual(expected);
  }
});

it('is judged by the day it happens and by nothing else', () => {
  expect(play(until.handled).events.every((event) => event.at === monday)).toBe(true);
});

function begun(given: readonly ReportCommand[]) {
  const { state } = play(given);
  if (state.status === 'new') throw new Error('the story did not begin');
  return state;
}
