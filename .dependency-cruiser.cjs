/**
 * Which room may import which (docs: design, "Rooms"). Every comment says where the code belongs instead.
 * Reads TypeScript with the 6.0 compiler: under 7.0 dependency-cruiser would pass over 0 modules.
 */
const rooms = [
  'definitions',
  'workflows',
  'activities',
  'agencies',
  'register',
  'codec',
  'worker',
  'client',
  'gateway',
  'cli',
  'bench',
  'test',
];

/** What each room may import besides itself and packages. */
const allowed = {
  definitions: [],
  /** Activities as types only: see below. */
  workflows: ['definitions', 'activities'],
  register: ['definitions'],
  codec: [],
  agencies: ['definitions'],
  activities: ['definitions', 'agencies', 'register', 'codec'],
  client: ['definitions', 'workflows', 'register', 'codec'],
  gateway: ['definitions', 'workflows', 'client', 'agencies', 'register', 'codec'],
  worker: ['definitions', 'workflows', 'activities', 'agencies', 'register', 'codec', 'client', 'gateway'],
  cli: ['definitions', 'workflows', 'client', 'gateway', 'worker', 'agencies', 'register', 'codec'],
  bench: rooms.filter((room) => room !== 'test'),
  test: rooms,
};

const belongs = {
  definitions: 'A definition is pure law. What needs the outside is a named call, performed in activities/.',
  workflows: 'Replayed code decides only. Put work on the outside into activities/ and import its types at most.',
  register:
    'The register is our own record and knows nobody else. Put what combines it with others into activities/ or client/.',
  codec: 'The data converter is used by client, worker and tests, and uses none of them.',
  agencies:
    'An adapter speaks to one agency. What the engine does with the answer belongs in definitions/ or activities/.',
  activities:
    'An activity calls an agency or the register. What starts or watches cases belongs in client/ or worker/.',
  client: 'The client talks to cases by their messages. What runs them belongs in worker/.',
  gateway: 'The gateway passes requests to client/. What runs cases belongs in worker/.',
  worker: 'worker/ puts the parts together. What only tests need belongs in test/.',
  cli: 'cli/ is a thin layer over client/ and worker/. What only tests need belongs in test/.',
  bench: 'A benchmark measures the product. What only tests need belongs in test/.',
};

/** Files that may use zod; they never enter the workflow bundle. Released ones are kept as JavaScript. */
const schemaFiles = '^definitions/.*schemas?([.]d)?[.][jt]s$';

const inRoom = (names) => `^(${names.join('|')})/`;

const roomRules = Object.entries(belongs).map(([room, comment]) => {
  const forbidden = rooms.filter((other) => other !== room && !allowed[room].includes(other));
  return {
    name: `${room}-imports-too-much`,
    severity: 'error',
    comment,
    from: { path: inRoom([room]) },
    to: { path: inRoom(forbidden) },
  };
});

module.exports = {
  forbidden: [
    ...roomRules,
    {
      name: 'workflows-run-an-activity',
      severity: 'error',
      comment:
        'Write `import type`: an activity runs in the worker, and replayed code only knows what it takes and gives.',
      from: { path: '^workflows/' },
      to: { path: '^activities/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'definitions-import-a-package',
      severity: 'error',
      comment: 'Definitions import xstate and nothing else; zod belongs in schema.ts files and schemas.ts.',
      from: { path: '^definitions/' },
      to: { path: 'node_modules', pathNot: 'node_modules/(xstate|zod)/' },
    },
    {
      name: 'zod-outside-a-schema',
      severity: 'error',
      comment: 'zod must stay out of the workflow bundle: write the schema in a schema.ts and import its types.',
      from: { path: '^(definitions|workflows)/', pathNot: schemaFiles },
      to: { path: 'node_modules/zod/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'schema-in-the-workflow-bundle',
      severity: 'error',
      comment:
        'A schema brings zod into the sandbox. Use `import type`, or the generated schemas in workflows/validation/.',
      from: { path: '^(definitions|workflows)/', pathNot: schemaFiles },
      to: { path: schemaFiles, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'node-in-replayed-code',
      severity: 'error',
      comment: 'Replayed code has no Node. Do it in an activity, or compute it in client/ and pass it in.',
      from: { path: '^(definitions|workflows)/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'temporal-in-a-pure-room',
      severity: 'error',
      comment:
        'Only workflows/ (outside engine/decide/), activities/, worker/, client/, gateway/ and codec/ know Temporal.',
      from: { path: '^(definitions|agencies|register|workflows/engine/decide)/' },
      to: { path: 'node_modules/@temporalio/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'circle',
      severity: 'error',
      comment: 'Two files that need each other are one subject, or a third one is missing below both.',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'unresolved',
      severity: 'error',
      comment: 'The imported file or package does not exist.',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
