import type { KyselyPlugin, PluginTransformQueryArgs, PluginTransformResultArgs } from 'kysely';
import type { Database } from '#storage/database';

/** Counts the statements that go through Kysely; `begin` and `commit` do not and are two more for each transaction. */
export class QueryCounter implements KyselyPlugin {
  count = 0;

  transformQuery({ node }: PluginTransformQueryArgs) {
    this.count += 1;
    return node;
  }

  async transformResult({ result }: PluginTransformResultArgs) {
    return result;
  }
}

/** The same database, counted. */
export function counted(database: Database, counter: QueryCounter): Database {
  return { ...database, db: database.db.withPlugin(counter) };
}
