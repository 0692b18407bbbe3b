import { z } from 'zod';
import { signatureTypes, parseVerifierKey } from '#log/verifier-key';

const witnessSchema = z.strictObject({
  /** For people and for the policy: `miit-test`, `cyberspace-administration`. */
  name: z.string().regex(/^(?!none$|witnesses$)[a-z0-9][a-z0-9.-]{0,62}$/, 'must be a short lower-case name'),
  /** As the witness publishes it: `name+hash+base64`. */
  vkey: z.string().refine((text) => parseVerifierKey(text)?.type === signatureTypes.cosignature, {
    message: 'must be the verifier key of a witness (C2SP tlog-cosignature), as the witness publishes it',
  }),
  /** Prefix of its addresses; `/add-checkpoint` is appended. Without it nobody is asked. */
  url: z
    .string()
    .regex(/^https?:\/\/[^\s]+[^\s/]$/, 'must begin with https:// and not end with a slash')
    .optional(),
});

/** 公示日志: who cosigns its checkpoints. */
export const logSettingsSchema = z
  .strictObject({
    witnesses: z.array(witnessSchema).max(32).default([]),
    /** How many of them make a checkpoint one to trust, for whoever verifies by our policy. */
    quorum: z.number().int().min(0).max(32).default(0),
    /** Whether nothing is published before so many have cosigned. A witness that is away then holds up the register. */
    quorumRequired: z.boolean().default(false),
  })
  .refine(({ witnesses, quorum }) => quorum <= witnesses.length, {
    path: ['quorum'],
    message: 'must not be more than there are witnesses',
  })
  .refine(({ witnesses }) => new Set(witnesses.map(({ name }) => name)).size === witnesses.length, {
    path: ['witnesses'],
    message: 'must have different names',
  });
