import type { NamedVerdict } from '../check-files.js';
import type { Words } from '../verdict.js';

/** Builds the result as elements; text is set, never parsed, because it comes from the files that are checked. */
export function showVerdict({ name, verdict }: NamedVerdict): HTMLElement {
  const { good, title, facts, faults, notes } = verdict;
  const section = element('section', good ? 'verdict good' : 'verdict bad');
  const heading = element('h3');
  heading.append(element('span', 'mark', good ? '✓ 通过 ' : '✗ 不通过 '), title.zh, english(title.en));
  section.append(heading, element('p', 'file', name));
  for (const { what, todo } of faults) {
    const box = element('div', 'fault');
    box.append(both('p', what), both('p', todo));
    section.append(box);
  }
  if (facts.length > 0) {
    const list = element('dl');
    for (const { label, value } of facts) {
      const row = element('div');
      row.append(both('dt', label), both('dd', value));
      list.append(row);
    }
    section.append(list);
  }
  for (const note of notes) section.append(both('p', note, 'note'));
  return section;
}

function both(tag: 'p' | 'dt' | 'dd', { zh, en }: Words, className = ''): HTMLElement {
  const made = element(tag, className, zh);
  if (en !== zh) made.append(english(en));
  return made;
}

function english(text: string): HTMLElement {
  const span = element('span', 'en', text);
  span.lang = 'en';
  return span;
}

function element(tag: string, className = '', text = ''): HTMLElement {
  const made = document.createElement(tag);
  if (className !== '') made.className = className;
  if (text !== '') made.textContent = text;
  return made;
}
