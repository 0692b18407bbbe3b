/**
 * The worker thread that runs the embedded database (PGlite) and serves it on a Unix socket.
 *
 * A thread of its own, so that a long statement never stops the web server's event loop. Plain JavaScript, the
 * only such file in `src`: on Node 20 a worker cannot load TypeScript even where its parent can, and this way the
 * tests run the very file that production runs. The build copies it.
 */
import { PGlite } from '@electric-sql/pglite';
import { PGLiteSocketServer } from '@electric-sql/pglite-socket';
import { parentPort, workerData } from 'node:worker_threads';

/** @type {import('./embedded-database.js').EmbeddedDatabaseFiles} */
const { clusterDirectory, socketPath } = workerData;

/** @param {import('./embedded-database.js').EmbeddedDatabaseMessage} message */
const report = (message) => parentPort?.postMessage(message);

try {
  const database = await PGlite.create({ dataDir: clusterDirectory });
  // The pool holds one connection. Two are allowed, so that its replacement is not turned away while the socket
  // of a broken one is still being closed.
  const server = new PGLiteSocketServer({ db: database, path: socketPath, maxConnections: 2 });
  await server.start();

  const stop = async () => {
    await server.stop();
    await database.close();
    report({ kind: 'stopped' });
  };
  parentPort?.once('message', () => void stop());
  report({ kind: 'ready' });
} catch (error) {
  report({ kind: 'failed', reason: error instanceof Error ? error.message : String(error) });
}
