import type { CalendarYear } from './calendar-year.js';

/** 2024: 251 working days. 9 February (除夕) was only encouraged leave, so in law it is worked. */
export const calendar2024: CalendarYear = {
  year: 2024,
  notice: {
    number: '国办发明电〔2023〕7号',
    title: '国务院办公厅关于2024年部分节假日安排的通知',
    issuedOn: '2023-10-25',
    source: 'agreed-by-packages',
  },
  holidays: [
    { name: '元旦', from: '2024-01-01', to: '2024-01-01' },
    { name: '春节', from: '2024-02-10', to: '2024-02-17' },
    { name: '清明节', from: '2024-04-04', to: '2024-04-06' },
    { name: '劳动节', from: '2024-05-01', to: '2024-05-05' },
    { name: '端午节', from: '2024-06-10', to: '2024-06-10' },
    { name: '中秋节', from: '2024-09-15', to: '2024-09-17' },
    { name: '国庆节', from: '2024-10-01', to: '2024-10-07' },
  ],
  workedWeekends: [
    { day: '2024-02-04', holiday: '春节' },
    { day: '2024-02-18', holiday: '春节' },
    { day: '2024-04-07', holiday: '清明节' },
    { day: '2024-04-28', holiday: '劳动节' },
    { day: '2024-05-11', holiday: '劳动节' },
    { day: '2024-09-14', holiday: '中秋节' },
    { day: '2024-09-29', holiday: '国庆节' },
    { day: '2024-10-12', holiday: '国庆节' },
  ],
};
