/**
 * The walls between the rooms of `src`: the table of ARCHITECTURE.md, in the same order. Run by `npm run walls`,
 * which also fails when suspiciously few files were looked at.
 */

const inTests = '[.]test[.]tsx?$';

/** `room` may import `allowed` and nothing else; each entry is a regular expression over the resolved path. */
function wall(room, allowed, comment) {
  return {
    name: `${room} keeps to its wall`,
    comment,
    severity: 'error',
    from: { path: `^src/${room}/`, pathNot: inTests },
    to: { pathNot: [`^src/${room}/`, ...allowed] },
  };
}

/**
 * Rooms that may name the types of others and run nothing of them. Kept by `scripts/walls.mjs` itself, because the
 * parser does not tell `import type` from `import`.
 */
export const typesOnly = [
  {
    room: 'storage',
    of: ['dossier', 'report', 'register', 'handover'],
    comment: 'Storage never decides: hand it the decision.',
  },
  {
    room: 'web',
    of: ['dossier', 'report', 'register', 'handover'],
    comment: 'A page shows; the use case asks the dossier.',
  },
];

const npm = (...names) => names.map((name) => `^node_modules/${name}/`);
const nodeCore =
  '^(node:)?(assert|buffer|child_process|crypto|dns|events|fs|http|https|module|net|os|path)(/|$)';
const nodeCoreMore =
  '^(node:)?(perf_hooks|process|stream|string_decoder|timers|tls|url|util|worker_threads|zlib)(/|$)';
const crypto = '^(node:)?crypto$';

export default {
  forbidden: [
    wall('law', [], 'The law is a pure library: data comes as arguments, no npm package, no node module.'),
    wall('log', [crypto], 'An outsider must be able to take this folder alone and verify the log.'),
    wall(
      'dossier',
      ['^src/law/'],
      'Acts are decided from the law and the file, without storage, web or libraries.',
    ),
    wall(
      'report',
      ['^src/law/', '^src/dossier/actor[.]ts$'],
      'As for the dossier; who acts is the same people.',
    ),
    wall(
      'register',
      // pinyin-pro is a dictionary: how Chinese names are read aloud (docs/decisions, searching the register).
      ['^src/dossier/events[.]ts$', '^src/law/', crypto, ...npm('pinyin-pro')],
      'What is public is derived from events; it knows no storage and no page.',
    ),
    wall(
      'handover',
      ['^src/(law|dossier|register)/', crypto],
      'A package is composed and signed from the facts, without storage or page; a receiver can read how.',
    ),
    wall(
      'verifier',
      [
        '^src/log/',
        '^src/register/(canonical-json|parse-entry|parse-receipt|public-entry|receipt-entry)[.]ts$',
        '^src/law/calendar-day[.]ts$',
        '^(node:)?(buffer|fs|fs/promises|path|process|util)$',
        // Only the page, which is bundled when the assets are built.
        ...npm('@noble/curves', '@noble/hashes', 'buffer'),
      ],
      'Bundled into one file that people run themselves: the log, canonical bytes, and the files it is given.',
    ),
    wall(
      'usecases',
      ['^src/(law|dossier|report|register|handover|log)/', crypto],
      'Use cases reach the outside through ports.ts, which they own.',
    ),
    wall(
      'storage',
      [
        '^src/usecases/ports([.]ts$|/)',
        '^src/(law|dossier|report|register|handover|log)/',
        ...npm('kysely', 'pg', 'pg-boss', '@types/pg', '@electric-sql/pglite', '@electric-sql/pglite-socket'),
        nodeCore,
        nodeCoreMore,
      ],
      'Storage implements the ports and knows no page.',
    ),
    wall(
      'web',
      [
        '^src/(usecases|law|dossier|report|register|handover|log)/',
        '^src/verifier/fill-page[.]ts$',
        ...npm('hono', '@hono/node-server', '@hono/zod-openapi', 'zod', 'feed'),
        // What people take with them: a code to point a phone at, a certificate.
        ...npm('qrcode', '@types/qrcode', 'pdfkit', '@types/pdfkit', 'fontkit', '@types/fontkit'),
        // Only the browser's script, which is bundled when the assets are built.
        ...npm('govuk-frontend'),
        nodeCore,
        nodeCoreMore,
      ],
      'Pages ask use cases. No storage, no kysely.',
    ),
    wall(
      'jobs',
      ['^src/usecases/', '^src/law/', nodeCore, nodeCoreMore],
      'Jobs call use cases. They never decide.',
    ),
    {
      name: 'nothing imports the start',
      comment:
        'app.ts, main.ts, config.ts, adapters/, demonstration/ and cli/ wire the rooms together; a room that needs one of them is upside down.',
      severity: 'error',
      from: { path: '^src/[^/]+/', pathNot: ['^src/(cli|adapters|demonstration)/', inTests] },
      to: { path: '^src/([^/]+[.]tsx?$|cli/|adapters/|demonstration/)' },
    },
    {
      name: 'src stands alone',
      comment: 'The product never needs its stand-ins, its benchmarks or its tests.',
      severity: 'error',
      from: { path: '^src/', pathNot: inTests },
      to: { path: '^(sandbox|test|bench|scripts)/' },
    },
    {
      name: 'no circles',
      comment: 'Two files that import each other are one file, or there is a third in them.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'only declared packages',
      comment: 'What the product imports stands under "dependencies" in package.json.',
      severity: 'error',
      // What a browser runs is bundled at build time: the server never loads what it imports.
      from: { path: '^src/', pathNot: [inTests, '^src/(web/assets|verifier/page)/'] },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'everything resolves',
      comment: 'A path that leads nowhere would walk past every other rule.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    // TypeScript 7 has no parser for the tool; it reads with @swc/core, and leaves out nothing, types included.
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['source', 'import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
    },
    doNotFollow: { path: 'node_modules' },
  },
};
