/**
 * 有关主管部门要求提交的其他信息 — the authority's own questions (Article 4(6)) in the edition of the form a filing was
 * made on. Old filings keep their edition: a question added today does not make yesterday's filing incomplete.
 */
export type FormEdition = {
  readonly id: string;
  readonly questions: readonly FormQuestion[];
};

export type FormQuestion = {
  readonly id: string;
  readonly required: boolean;
  readonly zh: string;
  readonly en: string;
  /** The legal basis the authority names for asking, shown beside the question. */
  readonly basis: string;
};

/** The form with the items of the Measures and nothing else. */
export const defaultFormEdition: FormEdition = { id: '2023-1', questions: [] };
