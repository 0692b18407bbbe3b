import { type Failure, type Outcome, fail } from './outcome.js';
import type { Deps, Stores } from './ports.js';

/** Carries a failure out of the transaction, so that what was written before it is rolled back. */
class Abandoned extends Error {
  constructor(readonly failure: Failure) {
    super('abandoned');
  }
}

/** Runs `work` in a transaction that is rolled back whenever it does not succeed. */
export async function transactOutcome<T>(
  { persistence }: Pick<Deps, 'persistence'>,
  work: (stores: Stores) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  try {
    return await persistence.transact(async (stores) => {
      const outcome = await work(stores);
      if (!outcome.ok) throw new Abandoned(outcome.failure);
      return outcome;
    });
  } catch (error) {
    if (error instanceof Abandoned) return fail(error.failure);
    throw error;
  }
}
