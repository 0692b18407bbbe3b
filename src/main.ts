import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type App, createApp } from './app.js';
import { type Config, readConfig } from './config.js';
import { prepareDemonstration } from './demonstration/prepare.js';
import { createListener } from './web/http/listener.js';

const assetsDir = join(dirname(fileURLToPath(import.meta.url)), '..', 'dist', 'assets');

/** Starts the portal and keeps it running until Ctrl-C or SIGTERM. */
async function main(): Promise<void> {
  const result = readConfig(process.env);
  if (!result.ok) {
    console.error(['The portal did not start. Please correct:', ...result.faults].join('\n  - '));
    process.exitCode = 1;
    return;
  }
  const { config } = result;
  const app = await createApp(config, { assetsDir });
  if (config.demonstration) await prepareDemonstration(app.portal, config.dataDir, console.log);
  listen(config, app);
}

function listen(config: Config, app: App): void {
  const jobs = app.startJobs();
  const server = createServer(createListener(app.web, app.sharedAnswers));
  server.listen(config.port, config.host, () => {
    const { port } = server.address() as AddressInfo;
    console.log(`\n  ${config.publicUrl.replace(/:0$/, `:${port}`)}\n`);
  });
  server.on('error', (error) => {
    console.error(
      `The portal cannot listen on ${config.host}:${config.port}: ${error.message}. Set PORT to another port.`,
    );
    process.exitCode = 1;
    stop();
  });

  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    // Requests under way finish; nothing new is taken. Then jobs, then the database.
    server.close(() => {
      void jobs.stop().then(() => app.close());
    });
    server.closeIdleConnections();
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

try {
  await main();
} catch (error) {
  console.error(`The portal did not start: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
