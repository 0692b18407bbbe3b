/**
 * 国务院办公厅关于…年部分节假日安排的通知 — one year's holiday arrangement as plain data, so that a later notice can be
 * loaded while the system runs (days are `YYYY-MM-DD` texts for that reason).
 */
export type CalendarYear = {
  readonly year: number;
  readonly notice: HolidayNotice;
  /** Free days of each holiday, weekend days inside the block included; may begin in the year before. */
  readonly holidays: readonly HolidayBlock[];
  /** 调休上班 — weekend days worked in exchange. */
  readonly workedWeekends: readonly WorkedWeekend[];
};

export type HolidayNotice = {
  /** 发文字号, e.g. `国办发明电〔2022〕16号`. */
  readonly number: string;
  readonly title: string;
  readonly issuedOn: string;
  /**
   * How the days were confirmed. `read`: against the text of the notice. `agreed-by-packages`: three independent
   * public data sets give the same days and the number is cited alike in several places; the text was not read.
   */
  readonly source: 'read' | 'agreed-by-packages';
};

export type HolidayBlock = {
  readonly name: string;
  /** First free day. */
  readonly from: string;
  /** Last free day. */
  readonly to: string;
};

export type WorkedWeekend = {
  readonly day: string;
  /** The holiday it makes up for. */
  readonly holiday: string;
};
