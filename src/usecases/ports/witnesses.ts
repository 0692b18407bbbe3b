/** A witness as it is reached (C2SP tlog-witness). */
export type WitnessAnswer = {
  readonly status: number;
  readonly mediaType: string;
  readonly body: string;
};

export interface WitnessLine {
  /** Posts to an address; throws when there is no answer within two seconds. */
  post(url: string, body: string): Promise<WitnessAnswer>;
}
