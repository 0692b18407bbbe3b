import { type Instant, instantOf } from '#law/calendar-day';
import type { Clock } from '#usecases/ports';
import type { SettingStore } from '#usecases/ports/settings';

/** The portal's clock in the demonstration: the machine's, moved by an offset that is remembered. */
export type DemonstrationClock = Clock & {
  set(now: Instant | undefined): Promise<void>;
  isSet(): boolean;
};

const settingKey = 'demonstration-clock';

/** "It is now 2023-01-13": the portal's time goes on from there at its usual pace. */
export async function openDemonstrationClock(
  machineNow: () => Instant,
  settings: SettingStore,
): Promise<DemonstrationClock> {
  let offsetMs = offsetOf(await settings.get(settingKey));
  return {
    machineNow,
    now: () => instantOf(Date.parse(machineNow()) + offsetMs),
    isSet: () => offsetMs !== 0,
    set: async (now) => {
      offsetMs = now === undefined ? 0 : Date.parse(now) - Date.parse(machineNow());
      await settings.put(settingKey, { offsetMs });
    },
  };
}

function offsetOf(stored: unknown): number {
  if (typeof stored !== 'object' || stored === null || !('offsetMs' in stored)) return 0;
  return typeof stored.offsetMs === 'number' ? stored.offsetMs : 0;
}
