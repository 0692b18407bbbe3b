import { type ContentGroup, contentGroups } from '#law/filing-contents';
import { evidencePlacesOn } from '#usecases/filing/evidence-places';
import type { FilingDraft } from '#usecases/ports/drafts';
import type { Form } from '../http/form.js';
import { paths } from '../paths.js';
import { controlHref } from './field-errors.js';

/** The button that was pressed: `continue`, `add:channels`, `remove-channels:2`, `upload:rules-collection`. */
export type Pressed = {
  readonly act: string;
  readonly argument: string;
  /** The person came from the check page and goes back there. */
  readonly fromCheck: boolean;
};

export function readPressed(form: Form): Pressed {
  const [act = '', argument = ''] = form.text('do', 100).split(':');
  return { act, argument, fromCheck: form.text('from', 10) === 'check' };
}

/** Where a saved page leads: on, back, or to the same page at the place that was worked on. */
export function nextPath(
  { id, contents, purpose }: FilingDraft,
  group: ContentGroup,
  { act, argument, fromCheck }: Pressed,
): string {
  const here = (query: string, anchor: string) => {
    const joined = [query, fromCheck ? 'from=check' : ''].filter((part) => part !== '').join('&');
    return `${paths.draftGroup(id, group, joined === '' ? '' : `?${joined}`)}${anchor}`;
  };
  switch (act) {
    case 'later':
      return paths.draft(id);
    case 'add':
      return here('add=row', newRowAnchor(contents, argument));
    case 'remove-channels':
      return here('', '#channels');
    case 'remove-standards':
      return here('', '#standards');
    case 'copy-principal':
      return here('', '#contact-name');
    case 'upload':
    case 'remove-evidence':
      return here('', evidenceAnchor(group, argument));
    default: {
      if (fromCheck) return paths.draftCheck(id);
      // A change touches a page or two: nobody is led through all of them.
      if (purpose.kind === 'change') return paths.draft(id);
      const next = contentGroups[contentGroups.indexOf(group) + 1];
      return next === undefined ? paths.draft(id) : paths.draftGroup(id, next);
    }
  }
}

function newRowAnchor({ platform, standards }: FilingDraft['contents'], list: string): string {
  return list === 'standards'
    ? controlHref('standards', `${standards.standards.length}.code`)
    : controlHref('channels', `${platform.channels.length}.kind`);
}

function evidenceAnchor(group: ContentGroup, argument: string): string {
  const places = evidencePlacesOn(group);
  const place = places.find((known) => known === argument) ?? places[0];
  return place === undefined ? '' : controlHref(place, 'evidence');
}
