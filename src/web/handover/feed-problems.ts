import type { AcknowledgementRefusal } from '#usecases/handover/accept-acknowledgement';
import type { ReceiverRefusal } from '#usecases/handover/authenticate-receiver';
import { problemAnswer } from '../http/problem-json.js';

/** Why the feed refuses, for programs: the last part of `type`. */
type FeedProblem = {
  readonly status: number;
  readonly title: string;
  readonly detail: string;
};

const general = {
  'no-such-resource': {
    status: 404,
    title: '没有这个地址 / No such address',
    detail:
      'The addresses are /handover/v1/{ministry}/packages and /handover/v1/{ministry}/acknowledgements.',
  },
  'method-not-allowed': {
    status: 405,
    title: '不支持这种方法 / Method not allowed',
    detail: 'Packages are fetched with GET, acknowledgements are sent with POST.',
  },
  'invalid-parameter': {
    status: 400,
    title: '参数不正确 / Invalid parameter',
    detail: 'after and limit are whole numbers; limit is at least 1.',
  },
  'too-large': {
    status: 413,
    title: '内容过大 / Too large',
    detail: 'One signed acknowledgement is sent at a time.',
  },
} as const satisfies Record<string, FeedProblem>;

const ofRequest: Readonly<Record<ReceiverRefusal, string>> = {
  unsigned: 'Sign the request: headers Signature-Input and Signature, profile vcp-handover-1.',
  malformed: 'Signature-Input or Signature cannot be read; see the profile vcp-handover-1.',
  'outside-profile':
    'The signature has to cover @method and @target-uri and, with a body, content-type and content-digest, with tag vcp-handover-1.',
  'unknown-key': 'This key is not configured for this ministry.',
  'outside-window': 'The request was made too long ago or in the future: check the clock.',
  'digest-mismatch': 'Content-Digest is not that of the body.',
  'bad-signature': 'The signature does not verify over this request at its public address.',
  'no-receiver': 'No key is configured for this ministry yet.',
  replayed: 'This nonce was used before: sign each request anew.',
};

const ofAcknowledgement: Readonly<Record<AcknowledgementRefusal, FeedProblem>> = {
  malformed: refused(422, 'The body is no signed acknowledgement of this format (DSSE).'),
  'other-payload-type': refused(422, 'The payload type is not that of an acknowledgement.'),
  'unknown-key': refused(403, 'The key of the acknowledgement is not configured for this ministry.'),
  'bad-signature': refused(403, 'The signature of the acknowledgement does not verify.'),
  'no-receiver': refused(403, 'No key is configured for this ministry yet.'),
  'other-ministry': refused(403, 'The acknowledgement speaks for another ministry.'),
  'unknown-package': refused(404, 'No package of this ministry has this sequence.'),
  'wrong-digest': refused(
    409,
    'The digest is not that of the package: nothing was stored. Fetch the package again and compare.',
  ),
};

export function feedProblem(
  code: keyof typeof general,
  headers: Readonly<Record<string, string>> = {},
): Response {
  return answer(code, general[code], headers);
}

export function requestProblem(refusal: ReceiverRefusal): Response {
  const title = '请求未通过验证 / The request was not authenticated';
  return answer(
    refusal,
    { status: 401, title, detail: ofRequest[refusal] },
    { 'WWW-Authenticate': 'Signature' },
  );
}

export function acknowledgementProblem(refusal: AcknowledgementRefusal): Response {
  return answer(refusal, ofAcknowledgement[refusal], {});
}

function refused(status: number, detail: string): FeedProblem {
  return { status, title: '签收未被接受 / The acknowledgement was refused', detail };
}

function answer(code: string, problem: FeedProblem, headers: Readonly<Record<string, string>>): Response {
  return problemAnswer({ type: `/handover/v1/problems/${code}`, ...problem }, headers);
}
