import { hash, verify } from '@node-rs/argon2';
import type { PasswordHasher } from '#usecases/ports';

/** argon2id with 19 MiB and two passes, the OWASP floor; a sign-in costs some 25 ms of one core. */
const parameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const argon2Hasher: PasswordHasher = {
  hash: (password) => hash(password, parameters),
  /** False, never an error, for a hash that cannot be read: a damaged row must not tell itself apart. */
  verify: (stored, password) => verify(stored, password).catch(() => false),
};
