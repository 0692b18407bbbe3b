/** 省级行政区划代码 (GB/T 2260), first two digits. Lower levels get abolished, so only these are checked hard. */
const provinceCodes = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82'.split(
    ' ',
  ),
);

export function isProvinceCode(twoDigits: string): boolean {
  return provinceCodes.has(twoDigits);
}
