import { createContext, useContext } from 'hono/jsx';

/** Plural forms a govuk script message can have. */
export type CountedText = Readonly<{ one?: string | undefined; other: string }>;

/**
 * The fixed words inside components (the hidden word before an error, "next page", what the character count says).
 * The layout provides them in the visitor's language; without a layout they are the English of govuk-frontend,
 * which is what its fixtures expect.
 */
export type Wording = {
  /** With its colon: it stands hidden before each message. */
  errorPrefix: string;
  errorSummaryTitle: string;
  warning: string;
  important: string;
  success: string;
  back: string;
  breadcrumb: string;
  menu: string;
  serviceInformation: string;
  pagination: string;
  previousPage: string;
  nextPage: string;
  pageNumber: (page: number | string) => string;
  dateOrder: readonly ('year' | 'month' | 'day')[];
  datePart: Readonly<Record<'year' | 'month' | 'day', string>>;
  /** Before script runs; `%{count}` is replaced on the server. */
  countLimit: Readonly<Record<'characters' | 'words', string>>;
  /** What the script says while typing; undefined leaves the script's own English. */
  count: CountMessages | undefined;
  fileUpload: FileUploadMessages | undefined;
  subNavigation: string;
  applyFilters: string;
  removeFilter: string;
  search: string;
  alert: Readonly<Record<'information' | 'success' | 'warning' | 'error', string>>;
};

export type CountMessages = {
  charactersUnderLimit: CountedText;
  charactersAtLimit: string;
  charactersOverLimit: CountedText;
};

export type FileUploadMessages = {
  chooseFilesButton: string;
  dropInstruction: string;
  noFileChosen: string;
  multipleFilesChosen: CountedText;
  enteredDropZone: string;
  leftDropZone: string;
};

export const englishWording: Wording = {
  errorPrefix: 'Error:',
  errorSummaryTitle: 'There is a problem',
  warning: 'Warning',
  important: 'Important',
  success: 'Success',
  back: 'Back',
  breadcrumb: 'Breadcrumb',
  menu: 'Menu',
  serviceInformation: 'Service information',
  pagination: 'Pagination',
  previousPage: 'Previous page',
  nextPage: 'Next page',
  pageNumber: (page) => `Page ${page}`,
  dateOrder: ['day', 'month', 'year'],
  datePart: { year: 'Year', month: 'Month', day: 'Day' },
  countLimit: {
    characters: 'You can enter up to %{count} characters',
    words: 'You can enter up to %{count} words',
  },
  count: undefined,
  fileUpload: undefined,
  subNavigation: 'Sub navigation',
  applyFilters: 'Apply filters',
  removeFilter: 'Remove this filter',
  search: 'Search',
  alert: { information: 'Information', success: 'Success', warning: 'Warning', error: 'Error' },
};

export const chineseWording: Wording = {
  errorPrefix: '错误：',
  errorSummaryTitle: '请先改正以下问题',
  warning: '警告',
  important: '重要提示',
  success: '办理成功',
  back: '返回',
  breadcrumb: '当前位置',
  menu: '菜单',
  serviceInformation: '本服务',
  pagination: '分页',
  previousPage: '上一页',
  nextPage: '下一页',
  pageNumber: (page) => `第 ${page} 页`,
  dateOrder: ['year', 'month', 'day'],
  datePart: { year: '年', month: '月', day: '日' },
  countLimit: { characters: '最多填写 %{count} 个字', words: '最多填写 %{count} 个词' },
  count: {
    charactersUnderLimit: { other: '还可以填写 %{count} 个字' },
    charactersAtLimit: '已达字数上限',
    charactersOverLimit: { other: '超出 %{count} 个字，请删减' },
  },
  fileUpload: {
    chooseFilesButton: '选择文件',
    dropInstruction: '或者把文件拖到这里',
    noFileChosen: '尚未选择文件',
    multipleFilesChosen: { other: '已选择 %{count} 个文件' },
    enteredDropZone: '已进入拖放区',
    leftDropZone: '已离开拖放区',
  },
  subNavigation: '本页栏目',
  applyFilters: '筛选',
  removeFilter: '去掉这个条件：',
  search: '查询',
  alert: { information: '提示', success: '成功', warning: '注意', error: '错误' },
};

export const WordingContext = createContext<Wording>(englishWording);

export function useWording(): Wording {
  return useContext(WordingContext);
}
