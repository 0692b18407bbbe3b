import type { EntryStatus } from '#register/public-entry';

/** What of the register is looked at: the query of its address. */
export type RegisterView = {
  readonly typed: string;
  readonly status?: EntryStatus;
  /** From 1. */
  readonly page: number;
  /** Beyond the last page: entries below this leaf. */
  readonly before?: number;
  /** The past day whose register is looked at, as typed. */
  readonly asAt?: string;
};

export const entryStatuses = ['filed', 'cancelled'] as const satisfies readonly EntryStatus[];

const typedLengthMax = 200;
const pageMax = 1_000_000;

/** Reads the address; what makes no sense there is left out, for a reader can do nothing about it. */
export function readRegisterView(query: (name: string) => string | undefined): RegisterView {
  const typed = (query('q') ?? '').trim().slice(0, typedLengthMax).toWellFormed();
  const status = entryStatuses.find((known) => known === query('status'));
  const page = Number(/^[1-9]\d{0,6}$/.exec(query('page') ?? '')?.[0] ?? 1);
  const asAt = (query('asAt') ?? '').trim().slice(0, 60).toWellFormed();
  const before = /^\d{1,12}$/.exec(query('before') ?? '')?.[0];
  return {
    typed,
    page: before === undefined ? Math.min(page, pageMax) : 1,
    ...(status === undefined ? {} : { status }),
    ...(before === undefined ? {} : { before: Number(before) }),
    ...(asAt === '' ? {} : { asAt }),
  };
}
