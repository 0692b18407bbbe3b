/** The two authorities that Article 5 ¶1 has informed (通报), in the order in which their sequences are drawn. */
export const ministries = ['public-security', 'cyberspace'] as const;
/** 公安部 — the Ministry of Public Security; 国家互联网信息办公室 — the Cyberspace Administration. */
export type Ministry = (typeof ministries)[number];

export function isMinistry(text: string): text is Ministry {
  return ministries.some((ministry) => ministry === text);
}
