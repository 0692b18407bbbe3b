import type { CalendarDay } from '../calendar-day.js';
import type { DocumentKind, HostKind } from '../filing-contents.js';
import { type IdentifierCheck, impossible } from './identifier.js';
import { checkChinesePassport, checkForeignPassport } from './passport.js';
import { checkPermanentResidenceCard } from './permanent-residence-card.js';
import { checkResidencePermit, checkResidentIdentityCard } from './resident-identity-card.js';
import { checkTravelPermitHongKongMacao, checkTravelPermitTaiwan } from './travel-permit.js';
import { checkUnifiedSocialCreditCode } from './unified-social-credit-code.js';

/** 证件号码 — checks a number as a document of the kind declared. `today` is for birth dates. */
export function checkDocument(kind: DocumentKind, typed: string, today: CalendarDay): IdentifierCheck {
  switch (kind) {
    case 'unified-social-credit-code':
      return checkUnifiedSocialCreditCode(typed);
    case 'resident-identity-card':
      return checkResidentIdentityCard(typed, today);
    case 'residence-permit-hmt':
      return checkResidencePermit(typed, today);
    case 'mainland-travel-permit-hm':
      return checkTravelPermitHongKongMacao(typed);
    case 'mainland-travel-permit-tw':
      return checkTravelPermitTaiwan(typed);
    case 'passport-cn':
      return checkChinesePassport(typed);
    case 'passport-foreign':
      return checkForeignPassport(typed);
    case 'permanent-residence-foreigner':
      return checkPermanentResidenceCard(typed);
    default:
      kind satisfies never;
      // A stored or hand-made form can carry any text here.
      return impossible('unknown-document-kind');
  }
}

const organisationDocuments: readonly DocumentKind[] = ['unified-social-credit-code'];
const individualDocuments: readonly DocumentKind[] = [
  'resident-identity-card',
  'residence-permit-hmt',
  'mainland-travel-permit-hm',
  'mainland-travel-permit-tw',
  'passport-cn',
  'passport-foreign',
  'permanent-residence-foreigner',
];

/** The documents (证件类型) a host of this kind can name, in the order they are offered. */
export function documentKindsFor(hostKind: HostKind): readonly DocumentKind[] {
  switch (hostKind) {
    case 'organisation':
      return organisationDocuments;
    case 'individual':
      return individualDocuments;
    default:
      hostKind satisfies never;
      return [];
  }
}
