/** Where a rule comes from. Texts are paraphrased in `docs/law/duties.md` and linked, never reprinted. */

/** Legal instruments the product cites. */
export type Instrument =
  /** 《网络产品安全漏洞收集平台备案管理办法》, in force 2023-01-01: the Measures. */
  | 'measures-2022'
  /** 《网络产品安全漏洞管理规定》, in force 2021-09-01: the 2021 Provisions. */
  | 'provisions-2021'
  /** 《民法典》 arts 200–204 on periods, applied by analogy. */
  | 'civil-code';

/** A place in an instrument. `paragraph` counts 款, `item` counts 项, both from 1. */
export type Citation = {
  readonly instrument: Instrument;
  readonly article: number;
  readonly paragraph?: number;
  readonly item?: number;
};

/** Cites the Measures: `measures(4, 1, 3)` is Article 4, paragraph 1, item (3). */
export function measures(article: number, paragraph?: number, item?: number): Citation {
  return cite('measures-2022', article, paragraph, item);
}

/** Cites the 2021 Provisions. */
export function provisions(article: number, paragraph?: number, item?: number): Citation {
  return cite('provisions-2021', article, paragraph, item);
}

/** Cites the Civil Code. */
export function civilCode(article: number): Citation {
  return cite('civil-code', article);
}

function cite(instrument: Instrument, article: number, paragraph?: number, item?: number): Citation {
  return {
    instrument,
    article,
    ...(paragraph === undefined ? {} : { paragraph }),
    ...(item === undefined ? {} : { item }),
  };
}
