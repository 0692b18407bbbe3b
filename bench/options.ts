import { parseArgs } from 'node:util';

export const sectionNames = [
  'register',
  'growth',
  'submissions',
  'decisions',
  'appends',
  'start',
  'pages',
] as const;
export type SectionName = (typeof sectionNames)[number];

export type BenchOptions = {
  /** All of them write RESULTS.md; some only print. */
  readonly sections: readonly SectionName[];
  /** Interleaved rounds of each measurement, ours and the peer's in turn. */
  readonly rounds: number;
  /** Length of one round. */
  readonly roundSeconds: number;
  /** Entries in the register. */
  readonly entries: number;
  /** Entries in the larger of the two registers that are compared. */
  readonly grownEntries: number;
  /** Light load before memory is read again. */
  readonly idleSeconds: number;
};

/** Throws an Error that can be shown to the person who typed the arguments. */
export function readOptions(args: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      only: { type: 'string', default: sectionNames.join(',') },
      rounds: { type: 'string', default: '5' },
      seconds: { type: 'string', default: '3' },
      entries: { type: 'string', default: '100000' },
      grown: { type: 'string', default: '1000000' },
      'idle-seconds': { type: 'string', default: '60' },
    },
  });
  return {
    sections: values.only.split(',').map(sectionOf),
    rounds: countOf('rounds', values.rounds),
    roundSeconds: countOf('seconds', values.seconds),
    entries: countOf('entries', values.entries),
    grownEntries: countOf('grown', values.grown),
    idleSeconds: countOf('idle-seconds', values['idle-seconds']),
  };
}

function sectionOf(text: string): SectionName {
  const section = sectionNames.find((name) => name === text);
  if (section === undefined) throw new Error(`--only=${text}: there are ${sectionNames.join(', ')}`);
  return section;
}

function countOf(name: string, text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new Error(`--${name}=${text}: give a whole number from 1`);
  return value;
}
