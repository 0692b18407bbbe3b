import { type CalendarDay, parseDay } from './calendar-day.js';
import {
  choiceFindings,
  evidenceFindings,
  found,
  identifierFindings,
  isBlank,
  missing,
  type Place,
  textFindings,
} from './content-findings.js';
import type { MlpsContents } from './filing-contents.js';
import type { Finding } from './finding.js';
import { checkMlpsNumber } from './identifiers/mlps-number.js';
import { limits } from './limits.js';

const item = 'mlps';
const levels = ['1', '2', '3', '4', '5'];

/**
 * Article 4(4): material on the filing for multi-level protection. No level is prescribed: the draft asked for level 3,
 * the text in force does not. Who can obtain no material says why, and a human decides.
 */
export function mlpsFindings(mlps: MlpsContents, today: CalendarDay): readonly Finding[] {
  const findings = [
    ...choiceFindings({ item, field: 'state' }, mlps.state, ['obtained', 'unobtainable']),
    ...evidenceFindings(item, mlps.evidence),
  ];
  if (mlps.state === 'unobtainable') return [...findings, ...unobtainableFindings(mlps)];
  return mlps.state === 'obtained' ? [...findings, ...obtainedFindings(mlps, today)] : findings;
}

function obtainedFindings(mlps: MlpsContents, today: CalendarDay): readonly Finding[] {
  return [
    ...choiceFindings({ item, field: 'level' }, mlps.level.trim(), levels),
    ...identifierFindings({ item, field: 'certificateNumber' }, 'mlps-number', mlps.certificateNumber, {
      max: limits.certificateNumberCharsMax,
      required: true,
      check: checkMlpsNumber,
    }),
    ...issueDayFindings(mlps.issuedOn, today),
    ...(mlps.evidence.length === 0 ? [missing({ item, field: 'evidence' })] : []),
  ];
}

/** The day stands on the material; it is asked for but not insisted on. */
function issueDayFindings(issuedOn: string, today: CalendarDay): readonly Finding[] {
  const place: Place = { item, field: 'issuedOn' };
  if (isBlank(issuedOn)) return [];
  const on = parseDay(issuedOn);
  if (on === undefined) return [found(place, 'impossible', 'not-a-day')];
  return on > today ? [found(place, 'impossible', 'in-future')] : [];
}

function unobtainableFindings(mlps: MlpsContents): readonly Finding[] {
  const place: Place = { item, field: 'unobtainableReason' };
  const asText = textFindings(place, mlps.unobtainableReason, { max: limits.reasonCharsMax, required: true });
  return asText.length > 0 ? asText : [found(place, 'question', 'mlps.unobtainable')];
}
