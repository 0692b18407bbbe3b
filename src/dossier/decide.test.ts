import { describe, expect, test } from 'vitest';
import { day } from '#law/calendar-day';
import { measures } from '#law/citation';
import { type FilingContents, emptyContents } from '#law/filing-contents';
import type { Finding } from '#law/finding';
import * as story from '../../test/support/dossier-story.js';
import { decide } from './decide.js';
import { changedItems } from './changed-items.js';
import { newDossier } from './evolve.js';

const { contents, context, given, instant } = story;
const { operator, reviewer, secondReviewer, supervisor } = story;
const { submitted, assignedTo, correctionRequested, corrected, point, prepared, marked } = story;

const underReview = [submitted(), assignedTo(reviewer)];
const awaiting = [...underReview, correctionRequested([point(1, 'platform-name'), point(2, 'contact')])];
const renamed: FilingContents = {
  ...contents,
  platform: { ...contents.platform, name: '样例漏洞平台（更名）' },
};
const doubt: Finding = {
  code: 'unified-social-credit-code.check-character',
  level: 'doubtful',
  citation: measures(4, 1, 2),
  item: 'host-document',
  field: 'number',
};

describe('Article 4: the operator submits', () => {
  test('a complete filing opens a dossier with both clocks of Article 5', () => {
    given()
      .when(story.submits(operator))
      .gives({
        type: 'FilingSubmitted',
        review: { startsOn: '2026-03-02', dueOn: '2026-03-16' },
        noticeDue: { startsOn: '2026-03-02', dueOn: '2026-03-16' },
      });
  });

  test('late in the evening in Beijing it is that day, wherever the server stands', () => {
    const evening = { ...context, now: instant('2026-03-02T15:59:59Z') };
    const midnight = { ...context, now: instant('2026-03-02T16:00:00Z') };
    given()
      .when(story.submits(operator), evening)
      .gives({ type: 'FilingSubmitted', review: { startsOn: '2026-03-02' } });
    given()
      .when(story.submits(operator), midnight)
      .gives({ type: 'FilingSubmitted', review: { startsOn: '2026-03-03' } });
  });

  test('personal particulars do not enter the event', () => {
    const declared = JSON.stringify(decide(newDossier, story.submits(operator), context));
    for (const personal of ['样例负责人', '样例联系人', '010-55550100', '91110000600037341L', 'duty@']) {
      expect(declared).not.toContain(personal);
    }
    expect(declared).toContain('样例科技有限公司');
  });

  test('an empty filing is refused with everything that is missing', () => {
    const command = story.submits(operator, { contents: emptyContents });
    given()
      .when(command)
      .refuses('contents-incomplete', 4, {
        findings: expect.arrayContaining([
          expect.objectContaining({ item: 'platform-name', level: 'missing' }),
          expect.objectContaining({ item: 'mlps', level: 'missing' }),
        ]) as readonly object[],
      });
  });

  test('the questions of Article 2 are answered first, but a no does not bar a voluntary filing', () => {
    const unanswered = { ...story.scopeOfPlatform, inChina: '' } as const;
    const outside = { ...story.scopeOfPlatform, inChina: 'no' } as const;
    const filing = {
      type: 'SubmitFiling',
      actor: operator,
      contents,
      particulars: story.particulars,
    } as const;
    given()
      .when({ ...filing, scope: unanswered })
      .refuses('scope-unanswered', 2);
    given()
      .when({ ...filing, scope: outside })
      .gives({ type: 'FilingSubmitted', scope: outside });
  });
});

describe('Article 5: review', () => {
  test('a reviewer takes a case nobody has; a supervisor gives it to another', () => {
    given(submitted())
      .when(story.gives(reviewer, reviewer))
      .gives({ type: 'CaseAssigned', reviewerId: 'reviewer' });
    given(...underReview)
      .when(story.gives(supervisor, secondReviewer))
      .gives({ type: 'CaseAssigned', reviewerId: 'second-reviewer' });
  });

  test('one notice names every defect in the order of Article 4, numbered, with its basis', () => {
    const defects = [marked('mlps'), marked('platform-name', { defect: 'untrue' }), marked('contact')];
    given(...underReview)
      .when(story.requestsCorrection(reviewer, ...defects))
      .gives({
        type: 'CorrectionRequested',
        round: 1,
        citation: measures(5, 2),
        noticeDue: { dueOn: '2026-03-16' },
        points: [
          { number: 1, item: 'platform-name', defect: 'untrue', citation: measures(4, 1, 1) },
          { number: 2, item: 'contact', defect: 'incomplete', citation: measures(4, 1, 2) },
          { number: 3, item: 'mlps', defect: 'incomplete', citation: measures(4, 1, 4) },
        ],
      });
  });

  test('in a second notice, a point on what did not change needs the reason for coming late', () => {
    const second = given(...awaiting, corrected(['platform-name', 'icp-number']));
    const late = marked('standards', { lateReason: '样例：新情况' });
    second.when(story.requestsCorrection(reviewer, marked('standards'))).refuses('late-reason-missing', 5, {
      items: ['standards'],
    });
    second.when(story.requestsCorrection(reviewer, late)).gives({
      type: 'CorrectionRequested',
      round: 2,
      points: [{ item: 'standards', lateReason: '样例：新情况' }],
    });
    // Named before, or changed since: no reason is asked.
    for (const item of ['contact', 'icp-number'] as const) {
      second.when(story.requestsCorrection(reviewer, marked(item))).gives({ type: 'CorrectionRequested' });
    }
  });

  test('a correction answers every point, by a change or in words', () => {
    given(...awaiting)
      .when(story.corrects(operator, renamed))
      .refuses('point-unanswered', 5, { items: ['contact'] });
    given(...awaiting)
      .when(story.corrects(operator, renamed, { 2: '样例：电话无误，请再拨打' }))
      .gives({ type: 'CorrectionSubmitted', changedItems: ['platform-name'] });
  });

  test.each([
    { clock: 'restart', dueOn: '2026-03-20', length: 10 },
    { clock: 'resume', dueOn: '2026-03-18', length: 8 },
  ] as const)('after a correction the clock "$clock" ends on $dueOn', ({ clock, dueOn, length }) => {
    const sent = {
      ...correctionRequested([point(1, 'platform-name')]),
      at: instant('2026-03-04T09:00:00+08:00'),
    };
    const onFriday = { ...context, now: instant('2026-03-06T09:00:00+08:00'), correctionClock: clock };
    given(...underReview, sent)
      .when(story.corrects(operator, renamed), onFriday)
      .gives({
        type: 'CorrectionSubmitted',
        review: { startsOn: day('2026-03-06'), dueOn, rule: { length } },
        noticeDue: { dueOn: '2026-03-20' },
      });
  });

  test('a doubt is confirmed before the filing is proposed', () => {
    const doubtful = given(submitted({ findings: [doubt] }), assignedTo(reviewer));
    const confirmation = { item: doubt.item, code: doubt.code, note: '样例：已核对证照原件' };
    doubtful
      .when(story.proposesToRecord(reviewer))
      .refuses('doubt-unconfirmed', 5, { items: ['host-document'] });
    doubtful
      .when(story.proposesToRecord(reviewer, { confirmations: [confirmation] }))
      .gives({ type: 'DecisionPrepared', proposal: { kind: 'record', confirmations: [confirmation] } });
  });

  test('a question is for the reviewer to weigh and holds nothing up', () => {
    const question: Finding = { ...doubt, level: 'question', code: 'rubric.fixed-day-disclosure' };
    given(submitted({ findings: [question] }), assignedTo(reviewer))
      .when(story.proposesToRecord(reviewer))
      .gives({ type: 'DecisionPrepared' });
  });
});

describe('two persons decide', () => {
  const proposed = [...underReview, prepared()];
  const outOfScope = [...underReview, prepared(story.toExclude)];

  test.each([secondReviewer, supervisor])('$accountId records what the reviewer prepared', (second) => {
    given(...proposed)
      .when(story.records(second))
      .gives({
        type: 'FilingRecorded',
        number: 'VCP-2026-00001',
        preparedBy: 'reviewer',
        legalBasis: measures(5, 1),
        review: { dueOn: '2026-03-16' },
      });
  });

  test('or closes the case as outside Article 2, with the reasons prepared', () => {
    given(...outOfScope)
      .when(story.excludes(secondReviewer))
      .gives({
        type: 'ScopeExcluded',
        preparedBy: 'reviewer',
        reasons: '样例：只收集自身产品的漏洞',
        legalBasis: measures(2, 2),
      });
  });

  test('nobody decides what they proposed, whatever else they are', () => {
    const both = { ...reviewer, roles: ['reviewer', 'supervisor', 'administrator'] } as const;
    given(...proposed)
      .when(story.records(both))
      .refuses('same-person', 5);
    given(...outOfScope)
      .when(story.excludes(both))
      .refuses('same-person', 5);
  });

  test('either of them sends it back, with a reason', () => {
    for (const who of [reviewer, secondReviewer]) {
      given(...proposed)
        .when(story.returns(who, ' 样例：请再核对 '))
        .gives({
          type: 'PreparationReturned',
          reason: '样例：请再核对',
        });
    }
  });
});

test.each<[what: string, after: FilingContents, changed: readonly string[]]>([
  ['nothing', structuredClone(contents), []],
  ['a name', renamed, ['platform-name']],
  ['a phone', { ...contents, contact: { ...contents.contact, phone: '010-55550199' } }, ['contact']],
  ['a channel removed', { ...contents, platform: { ...contents.platform, channels: [] } }, ['channels']],
  [
    'a rule',
    { ...contents, rules: { ...contents.rules, identity: { text: '样例', evidence: [] } } },
    ['rules-identity'],
  ],
])('what changed: %s', (_what, after, changed) => {
  expect(changedItems(contents, after)).toEqual(changed);
});
