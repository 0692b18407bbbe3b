import { type CheckpointOptions, openTrusted } from './trusted-checkpoint.js';
import { bad, type Verdict, words } from './verdict.js';

const badTitle = words('检查点不可信', 'The checkpoint does not hold');

/** Checks one signed checkpoint. */
export function checkCheckpoint(note: Uint8Array, options: CheckpointOptions): Verdict {
  const opened = openTrusted(note, options);
  if (opened.kind === 'refused') return bad(badTitle, opened.fault);
  const { facts, faults, notes } = opened;
  const good = faults.length === 0;
  return {
    good,
    title: good ? words('检查点成立', 'The checkpoint holds') : badTitle,
    facts,
    faults,
    notes: [
      ...notes,
      words(
        '检查点说明日志在该时刻的全部内容；要知道日志此后没有改写，请保存它，并用一致性证明与以后的检查点核对。',
        'A checkpoint fixes everything in the log. Keep it, and hold it against a later one with a consistency file to know that nothing was rewritten.',
      ),
    ],
  };
}
