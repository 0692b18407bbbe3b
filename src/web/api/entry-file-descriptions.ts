import { createRoute, z } from '@hono/zod-openapi';
import { paths } from '../paths.js';
import { failureResponse } from './problem-response.js';
import { sampleNumber, unknownNumber } from './sample-numbers.js';
import { numberParameter, revisionParameters } from './schemas.js';

/** Files made of one entry; `web/proofs` serves them. */
const movedResponse = {
  302: {
    description: '编号换了写法，请到 Location 所指的地址 / The number is written otherwise: see Location',
    headers: { Location: { schema: { type: 'string' as const } } },
  },
};
const picture = { 'image/svg+xml': { schema: z.string() } };
const spaced = (address: string): string =>
  address.replace(encodeURIComponent(sampleNumber), encodeURIComponent(` ${sampleNumber}`));

function pictureRoute(
  file: string,
  operationId: string,
  summary: string,
  address: (number: string) => string,
) {
  return createRoute({
    method: 'get',
    path: `/register/{number}/${file}`,
    operationId,
    tags: ['files'],
    summary,
    'x-examples': [
      { path: address(sampleNumber), status: 200 },
      { path: spaced(address(sampleNumber)), status: 302 },
      { path: address(unknownNumber), status: 404 },
    ],
    request: { params: numberParameter },
    responses: {
      200: { description: 'A picture without script', content: picture },
      ...movedResponse,
      404: {
        description: '图中写明没有这个编号 / A picture that says there is no such number',
        content: picture,
      },
      ...failureResponse,
    },
  });
}

const certificateRoute = createRoute({
  method: 'get',
  path: '/register/{number}/certificate.pdf',
  operationId: 'getCertificate',
  tags: ['files'],
  summary: '备案凭证 / Certificate of an entry, PDF',
  'x-examples': [
    { path: paths.entryCertificate(sampleNumber), status: 200 },
    { path: spaced(paths.entryCertificate(sampleNumber)), status: 302 },
    { path: paths.entryCertificate(unknownNumber), status: 404 },
  ],
  request: { params: numberParameter },
  responses: {
    200: { description: 'PDF', content: { 'application/pdf': { schema: z.string() } } },
    ...movedResponse,
    404: { description: 'A page that says so', content: { 'text/html': { schema: z.string() } } },
    503: {
      description: '正在生成的凭证太多，请按 Retry-After 再试 / Too many are being drawn: try again',
      content: { 'text/plain': { schema: z.string() } },
    },
    ...failureResponse,
  },
});

const notThere = {
  404: {
    description: '没有这个编号，或者没有这个版本 / No such number, or no such version',
    content: { 'text/html': { schema: z.string() }, 'text/plain': { schema: z.string() } },
  },
};
const proofFile = {
  200: {
    description: 'A .tlog-proof file (C2SP tlog-proof)',
    content: { 'text/plain': { schema: z.string() } },
  },
};

const proofRoute = createRoute({
  method: 'get',
  path: '/register/{number}/proof',
  operationId: 'getEntryProof',
  tags: ['files'],
  summary: '登记证明（当前版本） / Proof that the newest version is in the log',
  'x-examples': [
    { path: paths.entryProof(sampleNumber), status: 200 },
    { path: spaced(paths.entryProof(sampleNumber)), status: 302 },
    { path: paths.entryProof(unknownNumber), status: 404 },
  ],
  request: { params: numberParameter },
  responses: { ...proofFile, ...movedResponse, ...notThere, ...failureResponse },
});

const revisionProofRoute = createRoute({
  method: 'get',
  path: '/register/{number}/proof/{revision}',
  operationId: 'getRevisionProof',
  tags: ['files'],
  summary: '登记证明（指定版本） / Proof that one version is in the log',
  'x-examples': [
    { path: paths.entryProof(sampleNumber, 1), status: 200 },
    { path: spaced(paths.entryProof(sampleNumber, 1)), status: 302 },
    { path: paths.entryProof(sampleNumber, 99), status: 404 },
  ],
  request: { params: revisionParameters },
  responses: { ...proofFile, ...movedResponse, ...notThere, ...failureResponse },
});

export const entryFileDescriptions = [
  pictureRoute('badge.svg', 'getBadge', '备案标识 / Badge for the foot of a home page', paths.entryBadge),
  pictureRoute('qr.svg', 'getQrCode', '二维码 / Code that leads to the page of an entry', paths.entryQr),
  certificateRoute,
  proofRoute,
  revisionProofRoute,
] as const;
