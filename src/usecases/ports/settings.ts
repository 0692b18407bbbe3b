/** What can be said in a setting: plain data. */
export type SettingValue =
  | string
  | number
  | boolean
  | null
  | readonly SettingValue[]
  | { readonly [name: string]: SettingValue };

/** Small values that change while the portal runs, e.g. the demonstration's clock. Configuration is not kept here. */
export interface SettingStore {
  /** Undefined when never put. Check the shape: another edition of the program may have written it. */
  get(key: string): Promise<unknown>;
  put(key: string, value: SettingValue): Promise<void>;
}
