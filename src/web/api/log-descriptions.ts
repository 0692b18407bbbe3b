import { createRoute, z } from '@hono/zod-openapi';
import { paths } from '../paths.js';
import { failureResponse } from './problem-response.js';

/** The log as files and proofs from it (C2SP); `web/log` serves them. */
type Described = {
  readonly path: string;
  readonly operationId: string;
  readonly summary: string;
  readonly description: string;
  readonly examples: readonly { readonly path: string; readonly status: number }[];
  readonly mediaType?: string;
  /** What else than 200 it answers, as plain text. */
  readonly refusals?: Readonly<Record<number, string>>;
  readonly parameters?: readonly string[];
  readonly readsDatabase?: boolean;
};

function described(of: Described) {
  const { path, operationId, summary, description, examples, mediaType = 'text/plain' } = of;
  const text = (meaning: string) => ({
    description: meaning,
    content: { 'text/plain': { schema: z.string() } },
  });
  const parameters = Object.fromEntries((of.parameters ?? []).map((name) => [name, z.string()]));
  return createRoute({
    method: 'get',
    path,
    operationId,
    tags: ['log'],
    summary,
    description,
    'x-examples': [...examples],
    request: { params: z.object(parameters) },
    responses: {
      200: { description, content: { [mediaType]: { schema: z.string() } } },
      ...Object.fromEntries(
        Object.entries(of.refusals ?? {}).map(([status, words]) => [status, text(words)]),
      ),
      ...(of.readsDatabase === false ? {} : failureResponse),
    },
  });
}

export const logDescriptions = [
  described({
    path: paths.logCheckpoint(),
    operationId: 'getCheckpoint',
    summary: '最新检查点 / The newest checkpoint',
    description: 'Signed note with all cosignatures so far (C2SP tlog-checkpoint)',
    examples: [{ path: paths.logCheckpoint(), status: 200 }],
    refusals: { 404: 'Nothing has been published yet' },
  }),
  described({
    path: paths.logKeys(),
    operationId: 'getLogKeys',
    summary: '日志验证公钥 / Verifier keys of the log',
    description: 'One key a line, the current one first (C2SP signed-note)',
    examples: [{ path: paths.logKeys(), status: 200 }],
    readsDatabase: false,
  }),
  described({
    path: paths.logPolicy(),
    operationId: 'getLogPolicy',
    summary: '见证要求 / Which log and witnesses to trust',
    description: 'Trust policy (C2SP tlog-policy)',
    examples: [{ path: paths.logPolicy(), status: 200 }],
    readsDatabase: false,
  }),
  described({
    path: paths.logVerifier(),
    operationId: 'getVerifier',
    summary: '单文件验证程序 / The verifier in one file, for Node.js',
    description: 'Checks proofs, checkpoints and mirrors without network',
    examples: [{ path: paths.logVerifier(), status: 200 }],
    mediaType: 'text/javascript',
    refusals: { 404: 'The portal was started without its build' },
    readsDatabase: false,
  }),
  described({
    path: '/log/tile/{path}',
    operationId: 'getTile',
    summary: '日志分块 / Tiles and entry bundles of the log',
    description:
      'tile/<level>/<number> or tile/entries/<number>, a partial one with .p/<width> (C2SP tlog-tiles); immutable. The path has slashes of its own.',
    examples: [
      { path: '/log/tile/0/000.p/1', status: 200 },
      { path: '/log/tile/entries/000.p/1', status: 200 },
      { path: '/log/tile/nonsense', status: 400 },
      { path: '/log/tile/9/999', status: 404 },
    ],
    mediaType: 'application/octet-stream',
    refusals: { 400: 'Not the address of a tile', 404: 'Not covered by the newest checkpoint' },
    parameters: ['path'],
  }),
  described({
    path: '/log/consistency/{from}',
    operationId: 'getConsistency',
    summary: '一致性证明 / Proof that the newest log begins with an older one',
    description: 'old <size>, hashes, an empty line, the newest checkpoint (the body of C2SP tlog-witness)',
    examples: [
      { path: '/log/consistency/1', status: 200 },
      { path: '/log/consistency/x', status: 400 },
      { path: '/log/consistency/999999999', status: 404 },
    ],
    refusals: { 400: 'Sizes are whole numbers', 404: 'The older size is beyond the newest checkpoint' },
    parameters: ['from'],
  }),
  described({
    path: '/log/consistency/{from}/{to}',
    operationId: 'getConsistencyBetween',
    summary: '两个检查点之间的一致性证明 / The same between two sizes',
    description: 'As above; the newer size is one of a published checkpoint',
    examples: [
      { path: '/log/consistency/1/4', status: 200 },
      { path: '/log/consistency/1/x', status: 400 },
      { path: '/log/consistency/1/999999999', status: 404 },
    ],
    refusals: { 400: 'Sizes are whole numbers', 404: 'No published checkpoint has the newer size' },
    parameters: ['from', 'to'],
  }),
  described({
    path: '/log/proof/{leafIndex}',
    operationId: 'getProof',
    summary: '登记证明 / Proof that an entry is in the log',
    description:
      'A .tlog-proof file (C2SP tlog-proof) against the newest checkpoint, or with ?size= the published one of that size',
    examples: [
      { path: '/log/proof/0', status: 200 },
      { path: '/log/proof/x', status: 400 },
      { path: '/log/proof/999999999', status: 404 },
    ],
    refusals: { 400: 'A leaf and a size are whole numbers', 404: 'No published checkpoint covers this leaf' },
    parameters: ['leafIndex'],
  }),
] as const;
