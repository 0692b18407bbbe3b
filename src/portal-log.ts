import { type DestinationStream, type Logger, pino, stdSerializers } from 'pino';
import { readRetrievalCode } from '#report/retrieval-code';

/**
 * The log of the program, which people read who may not read what is in the portal. Requests are not logged, nor the
 * addresses they come from; an error is logged with what it says and where it arose, and an address of the portal
 * without what opens a report.
 */
export function portalLog(level: string, destination?: DestinationStream): Logger {
  const options = {
    level,
    redact: ['req.headers.cookie', 'req.headers.authorization'],
    serializers: { err: loggedError, path: (path: string) => withoutCodes(path) },
  };
  return destination === undefined ? pino(options) : pino(options, destination);
}

/** Nothing else that hangs on an error: those of a database tell the row that failed, which is the data of people. */
function loggedError(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const { type, message, stack } = stdSerializers.err(error);
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {};
  return { type, message: withoutCodes(message), ...code, stack: withoutCodes(stack) };
}

/** Twenty symbols, in groups or not. */
const likeCode = /(?<![0-9A-Z])[0-9A-Z]{4}(?:[-\s]?[0-9A-Z]{4}){4}(?![0-9A-Z])/gi;

function withoutCodes(text: string): string {
  return text.replaceAll(likeCode, (like) => (readRetrievalCode(like).kind === 'code' ? '[code]' : like));
}
