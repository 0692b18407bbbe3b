import type { Migration } from 'kysely';

import { accountsAndDrafts } from './migrations/0001-accounts-and-drafts.js';
import { dossiers } from './migrations/0002-dossiers.js';
import { register } from './migrations/0003-register.js';
import { outboxAndSettings } from './migrations/0004-outbox-and-settings.js';
import { accountEvents } from './migrations/0005-account-events.js';
import { changes } from './migrations/0006-changes.js';
import { messages } from './migrations/0007-messages.js';
import { handover } from './migrations/0008-handover.js';
import { clocks } from './migrations/0009-clocks.js';
import { reports } from './migrations/0010-reports.js';
import { log } from './migrations/0011-log.js';
import { search } from './migrations/0012-search.js';
import { apiTokens } from './migrations/0013-api-tokens.js';

/** Every migration there is, by name; they run in the order of their names. A published one is never edited. */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-accounts-and-drafts': accountsAndDrafts,
  '0002-dossiers': dossiers,
  '0003-register': register,
  '0004-outbox-and-settings': outboxAndSettings,
  '0005-account-events': accountEvents,
  '0006-changes': changes,
  '0007-messages': messages,
  '0008-handover': handover,
  '0009-clocks': clocks,
  '0010-reports': reports,
  '0011-log': log,
  '0012-search': search,
  '0013-api-tokens': apiTokens,
};
