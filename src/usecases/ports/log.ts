import type { Instant } from '#law/calendar-day';
import type { ReceiptDocument, ReceiptOf } from '#register/receipt-entry';

/** A signed tree head that was published. */
export type StoredCheckpoint = {
  readonly treeSize: number;
  readonly rootHash: Uint8Array;
  /** The signed note, with the lines of all witnesses that cosigned it so far. */
  readonly note: string;
  /** Compact range of the tree at this size, from which the next one is grown. */
  readonly frontier: Uint8Array;
  readonly publishedAt: Instant;
};

/** A tree head the log has signed; not to be shown to anybody but witnesses before it is published. */
export type SignedCheckpoint = Omit<StoredCheckpoint, 'publishedAt'> & { readonly signedAt: Instant };

/** A witness's signature line, verbatim with its newline (C2SP tlog-cosignature). */
export type StoredCosignature = {
  readonly name: string;
  /** Eight lower-case hexadecimal digits. */
  readonly keyId: string;
  readonly line: string;
  /** The time the witness signed. */
  readonly cosignedAt: Instant;
};

export interface LogStore {
  /** Draws the next leaf index under an advisory lock and stores the leaf: gap-free, in commit order. */
  append(entryBytes: Uint8Array, leafHash: Uint8Array): Promise<number>;
  /** Appends several at once, in this order; gives the index of the first. */
  appendAll(leaves: readonly NewLeaf[]): Promise<number>;
  /** Takes the log's lock without appending yet, held to the end of the transaction. */
  lock(): Promise<void>;
  size(): Promise<number>;
  leafHashes(from: number, to: number): Promise<readonly Uint8Array[]>;
  entryBytes(leafIndex: number): Promise<Uint8Array | undefined>;
  /** Entries of a run of leaves, `to` not included. */
  entries(from: number, to: number): Promise<readonly Uint8Array[]>;
  /**
   * Hashes of neighbours at one level of the tiles: leaf hashes at level 0, roots of full tiles below from level 1 on.
   * Fewer than asked for where the log ends.
   */
  nodes(level: number, from: number, to: number): Promise<readonly Uint8Array[]>;
  /** How many nodes of a level (≥ 1) are stored; they are the first ones. */
  nodeCount(level: number): Promise<number>;
  /** Stores nodes of a level (≥ 1); what is there already stays. */
  addNodes(level: number, firstIndex: number, hashes: readonly Uint8Array[]): Promise<void>;

  /** The newest checkpoint that was signed, published or not; its note without cosignatures. */
  signedHead(): Promise<SignedCheckpoint | undefined>;
  /** Stores a signed head by compare-and-swap: false when the newest is no longer `previousSize` (0 = none). */
  sign(previousSize: number, checkpoint: SignedCheckpoint): Promise<boolean>;
  /** Makes a signed head public; false when it or a newer one is public already. */
  publish(treeSize: number, publishedAt: Instant): Promise<boolean>;
  /** The newest published checkpoint. */
  head(): Promise<StoredCheckpoint | undefined>;
  /** The published checkpoint of exactly this size. */
  published(treeSize: number): Promise<StoredCheckpoint | undefined>;
  /** The newest checkpoint that was public at this moment. */
  publishedBy(at: Instant): Promise<StoredCheckpoint | undefined>;

  cosignatures(treeSize: number): Promise<readonly StoredCosignature[]>;
  /** Size of the newest head that this key cosigned; 0 for none. */
  cosignedSize(key: Pick<StoredCosignature, 'name' | 'keyId'>): Promise<number>;
  /** Keeps signature lines; of each key the first one counts. */
  addCosignatures(treeSize: number, cosignatures: readonly StoredCosignature[]): Promise<void>;
}

export type NewLeaf = { readonly entry: Uint8Array; readonly leafHash: Uint8Array };

/** 回执 — what a person holds to show that something was lodged, with the salts that open its commitments. */
export type StoredReceipt = {
  readonly document: ReceiptDocument;
  readonly salt: Uint8Array;
  /** Goes before the canonical bytes of what was lodged in the document's `content`. */
  readonly contentSalt: Uint8Array;
  /** SHA-256, the only thing of it in the log. */
  readonly commitment: Uint8Array;
  /** Absent until it has its place in the log. */
  readonly leafIndex?: number;
};

/** One receipt: of what kind of act, and of which. */
export type ReceiptKey = { readonly of: ReceiptOf; readonly reference: string };

export interface ReceiptStore {
  /** Stores a receipt that has no leaf yet. */
  add(receipt: Omit<StoredReceipt, 'leafIndex'>): Promise<void>;
  find(key: ReceiptKey): Promise<StoredReceipt | undefined>;
  /** Commitments without a leaf, in their own order, which tells nothing of when they came. */
  waiting(limit: number): Promise<readonly Uint8Array[]>;
  /** Gives receipts their leaves: the commitments in this order, from `firstLeaf` on. */
  place(firstLeaf: number, commitments: readonly Uint8Array[]): Promise<void>;
}
