import { z } from 'zod';
import { parseVerifier } from '#handover/signing-key';
import { type ContentItem, allContentItems } from '#law/filing-contents';

const publicKey = z.string().refine((text) => parseVerifier(text) !== undefined, {
  message: 'must be an Ed25519 public key: PEM, or its 32 bytes in base64',
});

const receiverSchema = z.strictObject({
  /** Where packages are pushed. Without it the ministry fetches them. */
  url: z.url({ protocol: /^https$/, error: 'must begin with https://' }).optional(),
  /** What signs the ministry's requests and acknowledgements; two while it replaces a key. */
  publicKeys: z.array(publicKey).min(1).max(3),
  /** Certificate of the authority that vouches for the receiver, when it is none that everybody knows. */
  caFile: z.string().min(1).optional(),
  /** What the receiver asks us to show, and its key. */
  certificateFile: z.string().min(1).optional(),
  certificateKeyFile: z.string().min(1).optional(),
  /** From the first byte out to the last byte in. */
  timeoutSeconds: z.number().min(0.1).max(60).default(10),
});

const fieldsSchema = z.array(z.enum(allContentItems as [ContentItem, ...ContentItem[]]));

function ofEachMinistry<T extends z.ZodType>(schema: T) {
  return z.strictObject({ 'public-security': schema.optional(), cyberspace: schema.optional() });
}

/** Article 5: the receivers of the two ministries, which items each is given, and how soon it acknowledges. */
export const handoverSettingsSchema = z.strictObject({
  receivers: ofEachMinistry(receiverSchema).prefault({}),
  fields: ofEachMinistry(fieldsSchema).prefault({}),
  /** An internal period: the Measures give none. */
  acknowledgeWithinWorkingDays: z.int().min(1).max(60).default(5),
});

export type HandoverSettings = z.infer<typeof handoverSettingsSchema>;
