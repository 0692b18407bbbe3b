import type { Outcome } from '../outcome.js';
import type { CheckpointPublisher } from '../publish-checkpoint.js';

/** For acts that leave something in the log. */
export type Publishing = { readonly publisher: Pick<CheckpointPublisher, 'publish'> };

/**
 * What an act left in the log is published once it is committed. When that fails the act stands all the same; the job
 * publishes later, and tells the log of the program why it could not be done now.
 */
export async function publishAfter<T>(
  { publisher }: Publishing,
  act: Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  const outcome = await act;
  if (outcome.ok) await publisher.publish().catch(() => undefined);
  return outcome;
}
