/**
 * What was found in the register, kept in memory. The register of a tree size never changes, so what was once found
 * stays right: a list is searched once a checkpoint and not once a page.
 */
export type Remembered<T> = {
  remember(key: string, find: () => Promise<T>): Promise<T>;
  forget(): void;
};

/** Keeps the `capacity` answers asked for last. */
export function createRemembered<T>(capacity = 1000): Remembered<T> {
  const answers = new Map<string, T>();
  return {
    remember: async (key, find) => {
      const known = answers.get(key);
      const answer = known ?? (await find());
      // A map keeps insertion order: put back at the end, the first key is the one not asked for longest.
      answers.delete(key);
      answers.set(key, answer);
      const [oldest] = answers.keys();
      if (answers.size > capacity && oldest !== undefined) answers.delete(oldest);
      return answer;
    },
    forget: () => answers.clear(),
  };
}

export type RegisterTotals = {
  /** Versions covered: one more than the position of the last. */
  readonly versions: number;
  readonly entries: number;
  readonly filed: number;
};

export type RegisterMemory = {
  readonly totals: Remembered<RegisterTotals>;
  /** Leaves that a search found, by tree size and conditions. */
  readonly found: Remembered<readonly number[]>;
};

export function createRegisterMemory(): RegisterMemory {
  return { totals: createRemembered(), found: createRemembered() };
}
