import {
  defaultPatternText,
  type FilingNumberPattern,
  formatFilingNumber,
  parsePattern,
} from '#law/identifiers/filing-number';

/** Numbers in the examples of the API, as the routes are written; the portal's own form takes their place. */
const samples = [
  { year: 2023, serial: 1 },
  { year: 2023, serial: 99_999 },
] as const;

/** Number that examples look up: the first of 2023. */
export const sampleNumber = inUsualForm(samples[0]);
/** Number that examples do not find. */
export const unknownNumber = inUsualForm(samples[1]);

/** A text with the sample numbers in the form in which this portal issues numbers. */
export function withSampleNumbers(text: string, pattern: FilingNumberPattern): string {
  return samples.reduce((written, sample) => {
    const own = formatFilingNumber(pattern, sample);
    return written
      .replaceAll(inUsualForm(sample), own)
      .replaceAll(encodeURIComponent(inUsualForm(sample)), encodeURIComponent(own));
  }, text);
}

function inUsualForm(sample: { readonly year: number; readonly serial: number }): string {
  const usual = parsePattern(defaultPatternText);
  if (!usual.ok) throw new Error('the usual form of a number is well formed');
  return formatFilingNumber(usual.pattern, sample);
}
