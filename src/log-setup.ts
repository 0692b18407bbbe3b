import { headFile } from '#adapters/head-file';
import { httpWitnessLine } from '#adapters/http-witness-line';
import { readLogKeys } from '#adapters/log-key-files';
import type { PortalKeys } from '#adapters/key-files';
import { checkLogIdentity } from '#usecases/check-log-identity';
import { completeNodes } from '#usecases/log/complete-nodes';
import { logIdentity } from '#usecases/log/log-identity';
import { createLogTiles } from '#usecases/log/log-tiles';
import { createWitnessing } from '#usecases/log/witnessing';
import type { Deps } from '#usecases/ports';
import { checkpointPublisher } from '#usecases/publish-checkpoint';
import { createPublicHead } from '#usecases/register/public-head';
import type { Config } from './config.js';
import type { ErrorLog, Portal } from './web/http/portal.js';

type LogParts = Pick<
  Portal,
  | 'signer'
  | 'alsoSigning'
  | 'publisher'
  | 'publicHead'
  | 'witnessing'
  | 'headMemory'
  | 'logTiles'
  | 'logIdentity'
>;

type LogDeps = Pick<Deps, 'persistence' | 'clock'> & {
  readonly keys: Pick<PortalKeys, 'log'>;
  readonly logger: ErrorLog & { warn(details: object, message: string): void };
};

/**
 * The log with its key, its witnesses and its files, ready to publish. A log from before there were tiles gets the
 * nodes they are made of; an interrupted one goes on where it was. Throws when it was signed under another name or key.
 */
export async function logSetup(config: Config, deps: LogDeps): Promise<LogParts> {
  const { persistence, clock, keys, logger } = deps;
  const { log } = persistence.read;
  const name = config.logOrigin;
  const { signers, retired } = await readLogKeys(config.keysDir, name, keys.log);
  const [signer, ...alsoSigning] = signers;
  const vkeys = [...signers.map(({ vkey }) => vkey), ...retired];
  await checkLogIdentity(persistence, { name, vkeys });
  await completeNodes(log, (await log.signedHead())?.treeSize ?? 0);
  const publicHead = createPublicHead(persistence, () => performance.now());
  const report = (trouble: object): void => {
    logger.warn(trouble, 'a witness did not cosign; it will be asked again');
  };
  const witnessing = createWitnessing(
    { persistence, clock, line: httpWitnessLine(), report },
    config.settings.log,
  );
  const headMemory = headFile(config.keysDir);
  const url = `${config.publicUrl}/log`;
  return {
    signer,
    alsoSigning,
    publicHead,
    witnessing,
    headMemory,
    publisher: checkpointPublisher({
      persistence,
      clock,
      signer,
      alsoSigning,
      publicHead,
      witnessing,
      headMemory,
    }),
    logTiles: createLogTiles({ persistence, publicHead }),
    logIdentity: logIdentity({
      origin: name,
      vkeys,
      url,
      ...config.settings.log,
    }),
  };
}
