import type { Instant } from '#law/calendar-day';
import type { ReceiptOf } from '#register/receipt-entry';
import type { Bytes } from './columns.js';

/** The log and what is published of it (`migrations/0003-register.ts`, `migrations/0011-log.ts`). */
export type LogTables = {
  log_leaf: LogLeafTable;
  log_node: LogNodeTable;
  checkpoint: CheckpointTable;
  checkpoint_publication: CheckpointPublicationTable;
  checkpoint_cosignature: CheckpointCosignatureTable;
  receipt: ReceiptTable;
};

type LogLeafTable = { leaf_index: number; entry: Bytes; leaf_hash: Bytes };

type LogNodeTable = { level: number; node_index: number; hash: Bytes };

type CheckpointTable = {
  tree_size: number;
  /** Size of the checkpoint before; 0 for the first. */
  previous_size: number;
  root_hash: Bytes;
  note: string;
  frontier: Bytes;
  signed_at: Instant;
};

type CheckpointPublicationTable = { tree_size: number; published_at: Instant };

type CheckpointCosignatureTable = {
  tree_size: number;
  key_id: string;
  name: string;
  line: string;
  cosigned_at: Instant;
};

type ReceiptTable = {
  act: ReceiptOf;
  reference: string;
  commitment: Bytes;
  /** `{ document, salt, contentSalt }`. */
  sealed: Bytes;
  leaf_index: number | null;
};
