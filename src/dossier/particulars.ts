import type { FilingContents, Person } from '#law/filing-contents';

/**
 * The personal part of a filing: kept apart, encrypted and erasable. An organisation's name is not personal, an
 * individual's is; identity numbers, phones and mail addresses always are.
 */
export type Particulars = {
  /** Name of an individual host; empty for an organisation. */
  readonly individualName: string;
  readonly documentNumber: string;
  readonly principal: Person;
  readonly contact: Person;
};

const nobody: Person = { name: '', phone: '', mail: '' };

/** Takes the personal fields out. `join` puts them back. */
export function separate(contents: FilingContents): { facts: FilingContents; particulars: Particulars } {
  const { host, principal, contact } = contents;
  const individual = host.kind === 'individual';
  return {
    facts: {
      ...contents,
      host: { ...host, name: individual ? '' : host.name, documentNumber: '' },
      principal: nobody,
      contact: nobody,
    },
    particulars: {
      individualName: individual ? host.name : '',
      documentNumber: host.documentNumber,
      principal,
      contact,
    },
  };
}

/** The whole filing again; with `undefined` (erased) the personal fields stay empty. */
export function join(facts: FilingContents, particulars: Particulars | undefined): FilingContents {
  if (particulars === undefined) return facts;
  return {
    ...facts,
    host: {
      ...facts.host,
      name: facts.host.kind === 'individual' ? particulars.individualName : facts.host.name,
      documentNumber: particulars.documentNumber,
    },
    principal: particulars.principal,
    contact: particulars.contact,
  };
}
