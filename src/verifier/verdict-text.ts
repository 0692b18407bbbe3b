import type { Verdict, Words } from './verdict.js';

/** A verdict as plain text, Chinese and English on lines of their own. */
export function verdictText({ good, title, facts, faults, notes }: Verdict): string {
  const lines = [
    good ? '通过 GOOD' : '不通过 BAD',
    ...both(title, ''),
    ...(facts.length > 0 ? [''] : []),
    ...facts.map(({ label, value }) => `  ${label.zh} ${label.en}: ${oneLine(value)}`),
  ];
  for (const { what, todo } of faults) {
    lines.push('', ...both(what, '  ✗ '), ...both(todo, '  → '));
  }
  for (const note of notes) lines.push('', ...both(note, '  · '));
  return `${lines.join('\n')}\n`;
}

function both({ zh, en }: Words, mark: string): string[] {
  return [`${mark}${zh}`, `${' '.repeat(mark.length)}${en}`];
}

function oneLine({ zh, en }: Words): string {
  return zh === en ? visible(zh) : `${visible(zh)} / ${visible(en)}`;
}

/** Names come from the file that is checked: none of them moves the cursor or writes another line. */
function visible(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '\u{fffd}');
}
