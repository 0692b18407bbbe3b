import type { CalendarYear } from './calendar-year.js';

/** 2022: 249 working days. 31 December 2022 is a free day by the notice for 2023. */
export const calendar2022: CalendarYear = {
  year: 2022,
  notice: {
    number: '国办发明电〔2021〕11号',
    title: '国务院办公厅关于2022年部分节假日安排的通知',
    issuedOn: '2021-10-25',
    source: 'agreed-by-packages',
  },
  holidays: [
    { name: '元旦', from: '2022-01-01', to: '2022-01-03' },
    { name: '春节', from: '2022-01-31', to: '2022-02-06' },
    { name: '清明节', from: '2022-04-03', to: '2022-04-05' },
    { name: '劳动节', from: '2022-04-30', to: '2022-05-04' },
    { name: '端午节', from: '2022-06-03', to: '2022-06-05' },
    { name: '中秋节', from: '2022-09-10', to: '2022-09-12' },
    { name: '国庆节', from: '2022-10-01', to: '2022-10-07' },
  ],
  workedWeekends: [
    { day: '2022-01-29', holiday: '春节' },
    { day: '2022-01-30', holiday: '春节' },
    { day: '2022-04-02', holiday: '清明节' },
    { day: '2022-04-24', holiday: '劳动节' },
    { day: '2022-05-07', holiday: '劳动节' },
    { day: '2022-10-08', holiday: '国庆节' },
    { day: '2022-10-09', holiday: '国庆节' },
  ],
};
