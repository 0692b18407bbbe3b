import { signCheckpoint } from '#log/checkpoint';
import { appendLeaf, decodeFrontier, emptyFrontier, encodeFrontier, rootOf } from '#log/frontier';
import type { Frontier } from '#log/frontier';
import { leafHash } from '#log/merkle';
import type { NoteSigner } from '#log/signer';
import { receiptEntryBytes } from '#register/receipt-entry';
import type { Deps } from '../ports.js';
import type { SignedCheckpoint } from '../ports/log.js';
import type { PublicHead } from '../register/public-head.js';
import { completeNodes } from './complete-nodes.js';
import { LogBroken } from './log-broken.js';
import { checkRemembered, type HeadMemory } from './remembered-head.js';
import { publicationTime, signPublication } from './sign-publication.js';
import type { Witnessing } from './witnessing.js';

/** Publishing needs the log's signing key; nothing else does. */
export type PublishDeps = Pick<Deps, 'persistence' | 'clock'> & {
  readonly signer: NoteSigner;
  /** Keys of the same name that sign beside it while it is replaced. */
  readonly alsoSigning?: readonly NoteSigner[];
  /** Told of the new head, so that this process shows it at once. */
  readonly publicHead?: Pick<PublicHead, 'published'>;
  /** Without it nobody is asked to cosign. */
  readonly witnessing?: Witnessing;
  /** Without it a database restored from an older copy is noticed by witnesses only. */
  readonly headMemory?: HeadMemory;
};

/** The tree as it stands, not signed yet. */
export type GrownTree = { readonly previousSize: number; readonly frontier: Frontier };

/**
 * The steps from lodging to the public, in this order. Every step can be repeated, and `publishCheckpoint` begins at
 * the first one each time: whatever a crash left undone is done by the next run. What a crash *after* each one means
 * stands beside it.
 */
export type PublishingSteps = {
  /**
   * Receipts that wait get their leaves, in one transaction under the log's lock.
   * After a crash: they have their places, and nobody has seen them.
   */
  sequence(deps: PublishDeps): Promise<void>;
  /**
   * The frontier is grown over all leaves, and the nodes of the tiles are stored.
   * After a crash: nodes are there that no checkpoint covers. They follow from the leaves and will be the same again.
   *
   * @returns undefined when everything is signed already.
   * @throws LogBroken when the stored log is shorter than what was signed, or the signed head is not itself.
   */
  grow(deps: PublishDeps): Promise<GrownTree | undefined>;
  /**
   * The root is signed.
   * After a crash: a signature nobody has seen, of a tree that can only grow.
   */
  sign(deps: PublishDeps, grown: GrownTree): Promise<SignedCheckpoint>;
  /**
   * The signed head is stored if the one before it is still the newest: compare and swap. When another process was
   * faster its head stands, and ours, never seen, is dropped: there is one line of heads. What is stored is remembered
   * beside the key.
   * After a crash: a signed head that is not public. It will be witnessed and published, never signed again.
   */
  store(deps: PublishDeps, grown: GrownTree, signed: SignedCheckpoint): Promise<void>;
  /**
   * Witnesses that have not cosigned the head are asked to, and their cosignatures kept. One that does not answer holds
   * up nothing; it is asked again by later runs, also when the head is public already.
   * After a crash: some have cosigned, and we may not know it. They are asked again, and cosign again.
   *
   * @throws LogBroken when a witness holds a longer or another log of this name.
   */
  witness(deps: PublishDeps, signed: SignedCheckpoint): Promise<void>;
  /**
   * The head becomes public, with the log's own signature on when; from here on anybody may hold it. Where the settings ask for witnesses first, not before
   * enough of them have cosigned: a later run will.
   * After a crash: it is published, and this process had not noticed.
   */
  publish(deps: PublishDeps, signed: SignedCheckpoint): Promise<void>;
};

/** Receipts placed in one transaction. */
const receiptsPerTurn = 1_000;
/** Leaves folded at a time, so that a long backlog does not sit in memory. */
const leavesPerTurn = 10_000;

export const publishingSteps: PublishingSteps = {
  sequence: async ({ persistence }) => {
    let placed = receiptsPerTurn;
    while (placed === receiptsPerTurn) {
      // Most runs find none, and need no lock to know.
      const waiting = await persistence.read.receipts.waiting(1);
      if (waiting.length === 0) return;
      placed = await persistence.transact(async ({ log, receipts }) => {
        await log.lock();
        const commitments = await receipts.waiting(receiptsPerTurn);
        const leaves = commitments.map((commitment) => {
          const entry = receiptEntryBytes(commitment);
          return { entry, leafHash: leafHash(entry) };
        });
        await receipts.place(await log.appendAll(leaves), commitments);
        return commitments.length;
      });
    }
  },

  grow: async ({ persistence, headMemory }) => {
    const { log } = persistence.read;
    const head = await log.signedHead();
    await checkRemembered(log, headMemory, head);
    const size = await log.size();
    const previousSize = head?.treeSize ?? 0;
    if (size < previousSize) {
      throw new LogBroken(
        'truncated',
        `the log has ${size} leaves, and a tree of ${previousSize} was signed`,
      );
    }
    let frontier = signedFrontier(head);
    if (size === previousSize) return undefined;
    for (let from = previousSize; from < size; from += leavesPerTurn) {
      const hashes = await log.leafHashes(from, Math.min(size, from + leavesPerTurn));
      for (const hash of hashes) frontier = appendLeaf(frontier, Buffer.from(hash));
    }
    if (frontier.size !== size) throw new LogBroken('truncated', `the log has lost leaves before ${size}`);
    await completeNodes(log, size);
    return { previousSize, frontier };
  },

  sign: async ({ signer, alsoSigning = [], clock }, { frontier }) => {
    const { size } = frontier;
    const root = rootOf(frontier);
    const note = await signCheckpoint({ origin: signer.name, size, root }, [signer, ...alsoSigning]);
    const signedAt = clock.machineNow();
    return { treeSize: size, rootHash: root, note, frontier: encodeFrontier(frontier), signedAt };
  },

  store: async ({ persistence, headMemory }, { previousSize }, signed) => {
    const stored = await persistence.read.log.sign(previousSize, signed);
    if (!stored) return;
    await headMemory?.write({ size: signed.treeSize, root: Buffer.from(signed.rootHash) });
  },

  witness: async ({ witnessing }, signed) => {
    await witnessing?.ask(signed);
  },

  publish: async ({ persistence, clock, witnessing, signer }, { treeSize, note, ...signed }) => {
    if (witnessing !== undefined && !(await witnessing.isEnough({ treeSize, note, ...signed }))) return;
    const head = await persistence.read.log.head();
    const publishedAt = publicationTime(clock.machineNow(), head?.publishedAt);
    const own = await signPublication(signer, note, publishedAt);
    await persistence.transact(async ({ log }) => {
      // Whoever is first here publishes, and the time is theirs: the row of the same key makes the other one wait.
      await log.addCosignatures(treeSize, [own]);
      await log.publish(treeSize, publishedAt);
    });
  },
};

/** What was signed, to go on from. A log that cannot read its own state must stop, not guess. */
function signedFrontier(head: SignedCheckpoint | undefined): Frontier {
  if (head === undefined) return emptyFrontier();
  try {
    const frontier = decodeFrontier(head.frontier);
    if (frontier.size === head.treeSize && rootOf(frontier).equals(Buffer.from(head.rootHash)))
      return frontier;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  throw new LogBroken(
    'truncated',
    `the frontier of the signed head of ${head.treeSize} leaves is not its own`,
  );
}
