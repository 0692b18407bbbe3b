import { describe, expect, it } from 'vitest';
import { after, changes, filedHistory, newTelephone } from '../../test/support/filed-story.js';
import type { ContentItem } from '#law/filing-contents';
import { replay } from './evolve.js';
import { type Filed, itemsMovedSince, liveVersion, staleItems } from './live-record.js';

/** A record whose versions changed these items, the first being what was filed. */
function recordOf(...changed: readonly (readonly ContentItem[])[]): Pick<Filed, 'record'> {
  const state = replay(filedHistory);
  if (state.status !== 'filed') throw new Error('the story is of a filed dossier');
  const [first] = state.record;
  const later = changed.map((changedItems, index) => ({ ...first, version: index + 2, changedItems }));
  return { record: [first, ...later] };
}

describe('the live record', () => {
  it('begins with what was filed, and its newest version stands', () => {
    expect(liveVersion(recordOf())).toMatchObject({ version: 1, changedItems: [] });
    expect(liveVersion(recordOf(['channels'], ['mlps']))).toMatchObject({
      version: 3,
      changedItems: ['mlps'],
    });
  });

  it('names each item that moved after a version, once', () => {
    const record = recordOf(['platform-name'], ['channels'], ['platform-name', 'mlps']);
    expect(itemsMovedSince(record, 1)).toEqual(['platform-name', 'channels', 'mlps']);
    expect(itemsMovedSince(record, 2)).toEqual(['channels', 'platform-name', 'mlps']);
    expect(itemsMovedSince(record, 4)).toEqual([]);
  });
});

describe('a change in flight is stale (I-21)', () => {
  it.each<
    [
      story: string,
      moved: readonly ContentItem[],
      changes: readonly ContentItem[],
      stale: readonly ContentItem[],
    ]
  >([
    ['when an examined item moved, though it changes another', ['channels'], ['mlps'], ['channels']],
    ['when what it changes itself moved', ['mlps'], ['mlps'], ['mlps']],
    ['not when only the telephone number moved', ['contact'], ['mlps'], []],
    ['not when only the person in charge is reached elsewhere', ['principal', 'contact'], ['mlps'], []],
    ['when it changes the telephone number that moved', ['contact'], ['contact'], ['contact']],
    ['by what was examined alone, when both moved', ['contact', 'channels'], ['mlps'], ['channels']],
  ])('%s', (_story, moved, changedItems, stale) => {
    expect(staleItems(recordOf(moved), { baseRecord: 1, changedItems })).toEqual(stale);
    // Prepared against what stands, nothing is stale.
    expect(staleItems(recordOf(moved), { baseRecord: 2, changedItems })).toEqual([]);
  });

  it('also when the item has come back to what it was: it was looked at beside another value', () => {
    const record = recordOf(['channels'], ['channels']);
    expect(staleItems(record, { baseRecord: 1, changedItems: ['mlps'] })).toEqual(['channels']);
  });
});

it('a version of the record says since when it stands and which change made it', () => {
  const state = replay(after(filedHistory, changes({ to: newTelephone })));
  if (state.status !== 'filed') throw new Error('still filed');
  const version = liveVersion(state);
  expect(version).toMatchObject({ version: 2, since: '2026-03-02T02:00:00.000Z', changedItems: ['contact'] });
  expect(version).not.toHaveProperty('change');
});
