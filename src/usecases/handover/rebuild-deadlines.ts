import { ministries } from '#handover/ministry';
import type { Deps } from '../ports.js';
import { deadlineOfPackage, deadlineSubject } from './acknowledgement-deadline.js';

const packagesPerStep = 200;

/** Writes the deadline of every package again, from its row, its acknowledgement and the notices that moved it. */
export async function rebuildHandoverDeadlines({ persistence }: Pick<Deps, 'persistence'>): Promise<void> {
  for (const ministry of ministries) {
    for (let last = 0; ;) {
      const moves = await persistence.read.handover.movedDeadlines(ministry, last, packagesPerStep);
      for (const { sequence, moved } of moves) {
        await persistence.transact(async ({ handover, deadlines }) => {
          const tracked = await handover.tracked({ ministry, sequence });
          if (tracked === undefined) return;
          const { handed, acknowledgement } = tracked;
          const kept = deadlineOfPackage(
            handed,
            moved ?? handed.acknowledgeBy,
            acknowledgement?.acknowledgedAt,
          );
          await deadlines.keep('handover', deadlineSubject(handed), [kept]);
        });
        last = sequence;
      }
      if (moves.length < packagesPerStep) break;
    }
  }
}
