import { test } from 'vitest';
import { type FilingContents, emptyContents } from '#law/filing-contents';
import * as story from '../../test/support/dossier-story.js';
import type { DossierCommand } from './commands.js';
import type { RefusalCode } from './refusal.js';

const { contents, given, submitted, assignedTo, correctionRequested, point, prepared, marked } = story;
const { operator, otherOperator, reviewer, secondReviewer, supervisor, auditor } = story;

const underReview = [submitted(), assignedTo(reviewer)];
const awaiting = [...underReview, correctionRequested([point(1, 'platform-name'), point(2, 'contact')])];
const renamed: FilingContents = {
  ...contents,
  platform: { ...contents.platform, name: '样例漏洞平台（更名）' },
};
const afresh = given();
const received = given(submitted());
const inReview = given(...underReview);
const waiting = given(...awaiting);
const proposed = given(...underReview, prepared());
const proposedOut = given(...underReview, prepared(story.toExclude));
const filed = given(...underReview, prepared(), story.filed());
const closed = given(...underReview, prepared(story.toExclude), story.excluded());
const ownStaff = { ...operator, roles: ['operator', 'reviewer', 'supervisor'] } as const;

type Refused = readonly [
  from: ReturnType<typeof given>,
  command: DossierCommand,
  code: RefusalCode,
  article: number,
];

/** What is refused, with the code and the article the refusal names. */
const refusals: Readonly<Record<string, Refused>> = {
  'submitting twice': [received, story.submits(operator), 'not-allowed', 5],
  'submitting without being an operator': [afresh, story.submits(reviewer), 'not-allowed', 5],
  'taking a case somebody has': [inReview, story.gives(secondReviewer, secondReviewer), 'not-allowed', 5],
  'taking as an auditor': [received, story.gives(auditor, auditor), 'not-allowed', 5],
  'giving a case away as a reviewer': [received, story.gives(reviewer, secondReviewer), 'not-allowed', 5],
  'a notice by another reviewer': [
    inReview,
    story.requestsCorrection(secondReviewer, marked('mlps')),
    'not-allowed',
    5,
  ],
  'a notice without a point': [inReview, story.requestsCorrection(reviewer), 'nothing-marked', 5],
  'one item marked twice': [
    inReview,
    story.requestsCorrection(reviewer, marked('mlps'), marked('mlps')),
    'marked-twice',
    5,
  ],
  'a point without reason': [
    inReview,
    story.requestsCorrection(reviewer, marked('mlps', { reason: ' ' })),
    'reason-missing',
    5,
  ],
  'a second notice before the correction': [
    waiting,
    story.requestsCorrection(reviewer, marked('mlps')),
    'not-allowed',
    5,
  ],
  'correcting the filing of another': [waiting, story.corrects(otherOperator, renamed), 'not-allowed', 5],
  'correcting what was not asked': [inReview, story.corrects(operator, renamed), 'not-allowed', 5],
  'correcting into an incomplete filing': [
    waiting,
    story.corrects(operator, emptyContents, { 2: '样例' }),
    'contents-incomplete',
    4,
  ],
  'proposing with open marks': [
    inReview,
    story.proposesToRecord(reviewer, { openMarks: ['mlps'] }),
    'marks-open',
    5,
  ],
  'excluding without reasons': [inReview, story.proposesToExclude(reviewer, ' '), 'reason-missing', 2],
  'recording without a proposal': [inReview, story.records(secondReviewer), 'not-allowed', 5],
  'recording what was proposed for exclusion': [proposedOut, story.records(secondReviewer), 'not-allowed', 5],
  'excluding what was proposed for filing': [proposed, story.excludes(secondReviewer), 'not-allowed', 5],
  'returning without reason': [proposed, story.returns(secondReviewer, ''), 'reason-missing', 5],
  'recording twice': [filed, story.records(secondReviewer), 'not-allowed', 5],
  'acting on a closed case': [closed, story.gives(supervisor, reviewer), 'not-allowed', 5],
  'an operator who is also a reviewer, on their own filing': [
    received,
    story.gives(ownStaff, reviewer),
    'not-allowed',
    5,
  ],
};

test.each(Object.entries(refusals))('%s is refused', (_what, [from, command, code, article]) => {
  from.when(command).refuses(code, article);
});
