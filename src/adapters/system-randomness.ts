import { randomBytes, randomUUID } from 'node:crypto';
import type { Randomness } from '#usecases/ports';

export const systemRandomness: Randomness = {
  uuid: () => randomUUID(),
  bytes: (count) => randomBytes(count),
};
