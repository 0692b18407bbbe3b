import type { CalendarYear } from './calendar-year.js';

/** 2023: 249 working days. The New Year block begins in 2022. Tuesday 3 January is worked. */
export const calendar2023: CalendarYear = {
  year: 2023,
  notice: {
    number: '国办发明电〔2022〕16号',
    title: '国务院办公厅关于2023年部分节假日安排的通知',
    issuedOn: '2022-12-08',
    source: 'read',
  },
  holidays: [
    { name: '元旦', from: '2022-12-31', to: '2023-01-02' },
    { name: '春节', from: '2023-01-21', to: '2023-01-27' },
    { name: '清明节', from: '2023-04-05', to: '2023-04-05' },
    { name: '劳动节', from: '2023-04-29', to: '2023-05-03' },
    { name: '端午节', from: '2023-06-22', to: '2023-06-24' },
    { name: '中秋节、国庆节', from: '2023-09-29', to: '2023-10-06' },
  ],
  workedWeekends: [
    { day: '2023-01-28', holiday: '春节' },
    { day: '2023-01-29', holiday: '春节' },
    { day: '2023-04-23', holiday: '劳动节' },
    { day: '2023-05-06', holiday: '劳动节' },
    { day: '2023-06-25', holiday: '端午节' },
    { day: '2023-10-07', holiday: '国庆节' },
    { day: '2023-10-08', holiday: '国庆节' },
  ],
};
