import type { ReportPeriods } from '#law/article-09-reports';

/** What the authority decides about reports; the Measures are silent on all of it. */
export type ReportSettings = {
  readonly periods: ReportPeriods;
  readonly flood: FloodLimits;
};

/** How many reports are taken without question; beyond it people wait a stated time. Nobody is told apart. */
export type FloodLimits = {
  /** Reports begun in an hour before people are asked to wait. */
  readonly reportsPerHour: number;
  readonly reportsPerDay: number;
  /** Wrong retrieval codes in ten minutes before the next tries have to wait. */
  readonly wrongCodesPerTenMinutes: number;
  /** Messages of reporters in an hour before people are asked to wait. */
  readonly messagesPerHour: number;
  /** Nobody fills in the form in less. */
  readonly fillSecondsMin: number;
};

export const defaultFloodLimits: FloodLimits = {
  reportsPerHour: 120,
  reportsPerDay: 1_000,
  wrongCodesPerTenMinutes: 60,
  messagesPerHour: 600,
  fillSecondsMin: 3,
};
