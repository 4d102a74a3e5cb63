// Who may import whom, as in docs/architecture.md. Read each rule as a sentence: "<from> must not import <to>".
// node_modules must not be in `exclude`: the rules about electron and Node would then pass without looking.
const TEST = '\\.test\\.(tsx?|mjs)$|/testing/|^electron/(bench|crash)/';
const ELECTRON = '^electron$|(^|/)node_modules/electron(/|$)';
const LIBRARIES_OF_SHARED =
  '(^|/)node_modules/(zod|date-fns|@date-fns/utc|@date-fns/tz|papaparse|ical-generator|@stdlib/[^/]+|fft\\.js)(/|$)';

const rule = (name, from, to, comment) => ({ name, severity: 'error', comment, from, to });
const product = (path) => ({ path, pathNot: TEST });

export default {
  forbidden: [
    rule(
      'no-cycles',
      {},
      { circular: true },
      'Two files that import each other are one file with a seam in the wrong place.',
    ),

    rule(
      'shared-is-alone',
      product('^shared/'),
      { path: '^(electron|renderer|e2e|scripts)/' },
      'The core knows nothing of windows, processes or React.',
    ),
    rule(
      'shared-has-no-runtime',
      product('^shared/'),
      {
        dependencyTypes: ['core', 'npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'npm-unknown', 'unknown'],
        pathNot: LIBRARIES_OF_SHARED,
      },
      'Pure code takes clock, randomness and ids as arguments; few libraries are allowed here.',
    ),
    rule(
      'base-is-bottom',
      product('^shared/base/'),
      { path: '^shared/', pathNot: '^shared/base/' },
      'base is imported by everything and imports nothing of ours.',
    ),
    rule(
      'statistics-know-only-numbers',
      product('^shared/statistics/'),
      { path: '^shared/', pathNot: '^shared/(statistics|base)/' },
      'Statistics take numbers, never checks or notes.',
    ),
    rule(
      'bridge-is-an-edge',
      { path: '^shared/', pathNot: `^shared/bridge/|${TEST}` },
      { path: '^shared/bridge/' },
      'The contract is built from the core, not the other way round.',
    ),
    rule(
      'migrations-are-frozen',
      product('^shared/ledger/migrations/'),
      { path: '^shared/', pathNot: '^shared/(ledger/migrations|base)/' },
      'A migration must not import the types of today: they will change under it.',
    ),
    rule(
      'domains-are-below-the-ledger',
      { path: '^shared/(schedule|checklist|time|scores|journal|reminders|settings)/', pathNot: TEST },
      { path: '^shared/(ledger|sample|insights|backup|exchange)/' },
      'The ledger puts the domains together; they do not know it.',
    ),
    rule(
      'exchange-reads-the-ledger',
      product('^shared/exchange/'),
      { path: '^shared/', pathNot: '^shared/(exchange|base|schedule|checklist|time|scores|journal|reminders|ledger)/' },
      'What comes and goes as a file is made from the ledger and from nothing beside it.',
    ),
    rule(
      'nothing-below-knows-the-exchange',
      { path: '^shared/(base|ledger|sample|statistics|insights|backup)/', pathNot: TEST },
      { path: '^shared/exchange/' },
      'The ledger does not know in which forms it comes and goes.',
    ),

    rule(
      'services-use-ports',
      product('^electron/services/'),
      { path: '^(electron|renderer)/', pathNot: '^electron/services/' },
      'A service names what it needs in ports.ts; compose.ts supplies it.',
    ),
    rule(
      'services-do-no-io',
      product('^electron/services/'),
      { dependencyTypes: ['core'], pathNot: '^(node:)?path$' },
      'Files and timers come through ports.',
    ),
    rule(
      'ports-have-no-services',
      { path: '^electron/(io|desktop|web)/', pathNot: `^electron/web/serve\\.ts$|${TEST}` },
      {
        path: '^electron/',
        pathNot: '^electron/(io/|desktop/|web/|services/ports|launch-options|default-data-folder)',
      },
      'What implements a port decides nothing.',
    ),
    rule(
      'shells-are-strangers',
      { path: '^electron/(desktop/|main\\.)' },
      { path: '^electron/web/' },
      'Each shell stands alone.',
    ),
    rule(
      'web-does-not-know-the-desktop',
      product('^electron/web/'),
      { path: '^electron/(desktop/|main\\.)' },
      'Each shell stands alone.',
    ),
    rule(
      'compose-has-no-shell',
      product('^electron/(compose\\.|bridge/|io/|services/)'),
      { path: '^electron/(desktop|web)/|^electron/main\\.' },
      'compose gets the ports of its shell as an argument.',
    ),
    rule(
      'bridge-does-not-know-io',
      product('^electron/bridge/'),
      { path: '^electron/(io|desktop|web)/' },
      'compose hands the bridge the functions it needs.',
    ),
    rule(
      'preload-is-a-pipe',
      { path: '^electron/preload\\.' },
      { pathNot: `^shared/bridge/channels|${ELECTRON}` },
      'The preload forwards. No schemas, no logic, no Node.',
    ),
    rule(
      'electron-stays-at-the-edge',
      { path: '.', pathNot: `^electron/(desktop/|main\\.|preload\\.)|^node_modules|${TEST}` },
      { path: ELECTRON },
      'Only desktop, main and preload may import electron.',
    ),
    rule(
      'nobody-imports-an-entry',
      { pathNot: TEST },
      { path: '^electron/main\\.|^electron/web/serve\\.|^electron/preload\\.|^renderer/main\\.' },
      'An entry is a root.',
    ),
    rule(
      'only-entries-compose',
      { pathNot: `^electron/main\\.|^electron/web/serve\\.|${TEST}` },
      { path: '^electron/compose\\.' },
      'Only the entry of a shell composes.',
    ),

    rule(
      'page-is-a-web-page',
      product('^renderer/'),
      { path: `^electron/|${ELECTRON}` },
      'The page speaks to the services through lib/bridge only.',
    ),
    rule('page-has-no-node', product('^renderer/'), { dependencyTypes: ['core'] }, 'The page is sandboxed: no Node.'),
    rule(
      'features-are-strangers',
      product('^renderer/features/([^/]+)/'),
      { path: '^renderer/features/', pathNot: '^renderer/features/$1/' },
      'What two features need moves down to stores, ui or shared.',
    ),
    rule(
      'features-do-not-know-app',
      product('^renderer/features/'),
      { path: '^renderer/app/' },
      'Pages are composed in app.',
    ),
    rule(
      'only-app-knows-features',
      { path: '^renderer/', pathNot: `^renderer/(app|features)/|^renderer/main\\.|${TEST}` },
      { path: '^renderer/(features|app)/' },
      'ui, stores and lib are below the features.',
    ),
    rule(
      'ui-knows-no-domain',
      product('^renderer/ui/'),
      { path: '^shared/|^renderer/(stores|lib)/', pathNot: '^shared/base/' },
      'A primitive that knows about checklists is not a primitive.',
    ),
    rule(
      'stores-do-not-render',
      product('^renderer/(stores|lib)/'),
      { path: '^renderer/ui/' },
      'Stores do not render.',
    ),
    rule(
      'stores-own-the-bridge',
      product('^renderer/(features|ui|app)/'),
      { path: '^renderer/lib/bridge\\.' },
      'Components ask a store; the store asks the bridge.',
    ),
    rule(
      'pages-do-not-speak-bridge',
      product('^renderer/(features|ui)/'),
      { path: '^shared/bridge/' },
      'A page knows stores and failures, not requests.',
    ),

    rule(
      'gallery-knows-primitives-only',
      product('^renderer/gallery/'),
      { path: '^(shared|renderer|electron)/', pathNot: '^renderer/(gallery|ui|styles)/|^shared/base/' },
      'What the gallery cannot show without stores or features is no primitive.',
    ),
    rule(
      'nobody-imports-the-gallery',
      { pathNot: '^renderer/gallery/' },
      { path: '^renderer/gallery/' },
      'The gallery is for whoever works on the primitives; no part of the app may need it.',
    ),

    rule(
      'no-test-code-in-product',
      { pathNot: `${TEST}|^e2e/|\\.config\\.` },
      { path: TEST },
      'What is under testing/ is for tests.',
    ),
    rule(
      'e2e-is-outside',
      { path: '^e2e/' },
      { path: '^(electron|renderer)/' },
      'End-to-end tests drive what is built, from outside.',
    ),
    rule('no-unresolvable', {}, { couldNotResolve: true }, 'A typing mistake or a missing dependency.'),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|out)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
    cache: { folder: 'node_modules/.cache/dependency-cruiser', strategy: 'content' },
  },
};
