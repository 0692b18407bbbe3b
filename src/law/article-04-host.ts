import type { CalendarDay } from './calendar-day.js';
import {
  choiceFindings,
  found,
  identifierFindings,
  isBlank,
  missing,
  textFindings,
} from './content-findings.js';
import {
  documentKinds,
  type FilingContents,
  type HostContents,
  hostKinds,
  type Person,
} from './filing-contents.js';
import type { Finding } from './finding.js';
import { checkDocument, documentKindsFor } from './identifiers/document.js';
import { checkMail } from './identifiers/mail.js';
import { checkPhone } from './identifiers/phone.js';
import { limits } from './limits.js';

/** Article 4(2): the host with its document, the person in charge and the contact, for whom no document is asked. */
export function hostFindings(
  contents: Pick<FilingContents, 'host' | 'principal' | 'contact'>,
  today: CalendarDay,
): readonly Finding[] {
  const { host, principal, contact } = contents;
  return [
    ...choiceFindings({ item: 'host-name', field: 'kind' }, host.kind, hostKinds),
    ...textFindings({ item: 'host-name', field: 'name' }, host.name, {
      max: limits.nameCharsMax,
      required: true,
    }),
    ...documentFindings(host, today),
    ...personFindings('principal', principal),
    ...personFindings('contact', contact),
  ];
}

function documentFindings(host: HostContents, today: CalendarDay): readonly Finding[] {
  const place = { item: 'host-document', field: 'documentNumber' } as const;
  const kindPlace = { item: 'host-document', field: 'documentKind' } as const;
  const kind = documentKinds.find((known) => known === host.documentKind);
  if (kind === undefined) {
    const rule = { max: limits.documentNumberCharsMax, required: true };
    return [
      ...choiceFindings(kindPlace, host.documentKind, documentKinds),
      ...textFindings(place, host.documentNumber, rule),
    ];
  }
  const hostKind = hostKinds.find((known) => known === host.kind);
  const mismatch = hostKind !== undefined && !documentKindsFor(hostKind).includes(kind);
  return [
    ...(mismatch ? [found(kindPlace, 'impossible', 'document-of-other-host-kind')] : []),
    ...identifierFindings(place, kind, host.documentNumber, {
      max: limits.documentNumberCharsMax,
      required: true,
      check: (typed) => checkDocument(kind, typed, today),
    }),
    ...textFindings({ item: 'host-document', field: 'nationality' }, host.nationality, {
      max: limits.nationalityCharsMax,
      required: kind === 'passport-foreign',
    }),
  ];
}

/** 姓名、联系方式 — the text asks for a way to reach the person: a telephone or a mail address will do. */
function personFindings(item: 'principal' | 'contact', person: Person): readonly Finding[] {
  return [
    ...textFindings({ item, field: 'name' }, person.name, { max: limits.nameCharsMax, required: true }),
    ...(isBlank(person.phone) && isBlank(person.mail) ? [missing({ item, field: 'phone' })] : []),
    ...identifierFindings({ item, field: 'phone' }, 'phone', person.phone, {
      max: limits.phoneCharsMax,
      check: checkPhone,
    }),
    ...identifierFindings({ item, field: 'mail' }, 'mail', person.mail, {
      max: limits.mailCharsMax,
      check: checkMail,
    }),
  ];
}
