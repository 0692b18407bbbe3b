import { beforeAll, expect, it } from 'vitest';
import type { DossierEvent } from '#dossier/events';
import type { Persistence } from '#usecases/ports';
import { forEachDatabase } from '../support/databases.js';
import { openPersistence } from '../support/persistence.js';
import { seededRandomness } from '../support/random.js';
import { filedStory, storyCast } from '../support/stored-story.js';

const random = seededRandomness();
const uuid = () => random.uuid();

forEachDatabase((_kind, open) => {
  let persistence: Persistence;
  beforeAll(async () => {
    ({ persistence } = await openPersistence(open));
  });
  const story = (number: string) => filedStory(storyCast({ uuid }), number);
  const [first, second] = story('NOT-FILED');

  it('gives back the very events, numbered from 1', async () => {
    const dossierId = uuid();
    const events = story('NUMBER-1');
    const { read } = persistence;
    expect(await read.events.append(dossierId, 0, events)).toEqual({ ok: true, version: 4 });
    const loaded = await read.events.load(dossierId);
    expect(loaded.map((stored) => stored.event)).toEqual(events);
    expect(loaded.map((stored) => stored.version)).toEqual([1, 2, 3, 4]);
  });

  it.each(['', 'not an id', uuid()])('knows no dossier %j', async (dossierId) => {
    expect(await persistence.read.events.load(dossierId)).toEqual([]);
  });

  it('refuses a version that is taken, and the transaction can go on', async () => {
    const dossierId = uuid();
    await persistence.read.events.append(dossierId, 0, [first as DossierEvent, second as DossierEvent]);
    const seen = await persistence.transact(async ({ events }) => {
      expect(await events.append(dossierId, 0, story('NOT-FILED').slice(0, 2))).toEqual({ ok: false });
      expect(await events.append(dossierId, 1, [second as DossierEvent])).toEqual({ ok: false });
      return events.load(dossierId);
    });
    expect(seen.map((stored) => stored.event)).toEqual([first, second]);
  });

  it('refuses an act that was already recorded under its idempotency key', async () => {
    const key = `draft:${uuid()}`;
    const append = () => persistence.read.events.append(uuid(), 0, [first as DossierEvent], key);
    expect(await append()).toEqual({ ok: true, version: 1 });
    expect(await append()).toEqual({ ok: false });
  });

  it('throws when versions before are missing: that is a broken program, not a conflict', async () => {
    await expect(persistence.read.events.append(uuid(), 3, [second as DossierEvent])).rejects.toThrow(
      'has no predecessor',
    );
  });

  it('throws when there is no event', async () => {
    await expect(persistence.read.events.append(uuid(), 0, [])).rejects.toThrow(RangeError);
  });

  it('forgets what was appended when the transaction is abandoned', async () => {
    const dossierId = uuid();
    const abandoned = persistence.transact(async ({ events }) => {
      await events.append(dossierId, 0, [first as DossierEvent]);
      throw new Error('abandoned');
    });
    await expect(abandoned).rejects.toThrow('abandoned');
    expect(await persistence.read.events.load(dossierId)).toEqual([]);
  });

  it('lists dossiers once each, in order of their first event', async () => {
    const [late, early] = [uuid(), uuid()];
    const at = (moment: string) => ({ ...first, at: moment }) as DossierEvent;
    await persistence.read.events.append(late, 0, [at('2031-01-02T00:00:00.000Z'), second as DossierEvent]);
    await persistence.read.events.append(early, 0, [at('2031-01-01T00:00:00.000Z')]);
    const all = await persistence.read.events.allDossiers();
    expect(all.slice(-2)).toEqual([early, late]);
    expect(new Set(all).size).toBe(all.length);
  });
});
