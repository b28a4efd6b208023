/**
 * The walls: who may import whom. `scripts/check-walls.mjs` cruises with these rules, and proves of each that a breach of
 * it is reported.
 */
const room = (...names) => `^src/(${names.join('|')})(/|\\.ts$)`;
const npm = (...names) => `(^|/)node_modules/(${names.join('|')})/`;
const wxt = npm('wxt', '@wxt-dev', 'webextension-polyfill');
const browserApi = [/(^|\/)node_modules\/wxt\/dist\/browser\./.source, npm('@wxt-dev', 'webextension-polyfill')];

/** Left to right: each may import those before it. */
const pureRooms = ['geometry', 'text/words', 'checks', 'checklist', 'score', 'text', 'audit', 'report'];
const hostRooms = ['background', 'cli', 'ui'];

/** @type {import('dependency-cruiser').IForbiddenRuleType[]} */
const pure = pureRooms.map((name, index) => ({
  name: `${name.replace('/', '-')}-is-pure`,
  comment: `${name} imports model, zod, flatbush and what stands before it`,
  severity: 'error',
  from: { path: room(name) },
  to: { pathNot: [room('model', ...pureRooms.slice(0, index + 1)), npm('zod', 'flatbush')] },
}));

/** @type {import('dependency-cruiser').IForbiddenRuleType[]} */
const forbidden = [
  {
    name: 'model-imports-zod-alone',
    severity: 'error',
    from: { path: room('model') },
    to: { pathNot: [room('model'), npm('zod')] },
  },
  ...pure,
  {
    name: 'page-readers-stand-alone',
    comment: 'axe, collect and overlay have the DOM and no browser, and know nothing of verdicts',
    severity: 'error',
    from: { path: room('axe', 'collect', 'overlay') },
    to: { path: ['^src/', wxt], pathNot: room('model', 'geometry', 'text/words', 'axe', 'collect', 'overlay') },
  },
  {
    name: 'contracts-know-no-host',
    comment: 'messages, storage and probe serve every host',
    severity: 'error',
    from: { path: room('messages', 'storage', 'probe') },
    to: { path: room(...hostRooms, 'axe', 'collect', 'overlay') },
  },
  {
    name: 'background-knows-no-ui',
    severity: 'error',
    from: { path: room('background') },
    to: { path: room('ui', 'cli') },
  },
  {
    name: 'ui-reads-state-only',
    comment: 'a view never reaches the page or the run but by message',
    severity: 'error',
    from: { path: room('ui') },
    to: { path: room('background', 'axe', 'collect', 'overlay', 'cli') },
  },
  {
    name: 'cli-has-no-extension',
    severity: 'error',
    from: { path: room('cli') },
    to: { path: [room('ui', 'background', 'messages', 'storage'), wxt] },
  },
  {
    name: 'collector-has-no-browser',
    comment: 'these bundles run in the command line as well',
    severity: 'error',
    from: { path: '^entrypoints/(collector|axe-engine|overlay)\\.ts$' },
    to: { path: browserApi, reachable: true },
  },
  {
    name: 'src-stands-by-itself',
    severity: 'error',
    from: { path: '^src/' },
    to: { path: '^(entrypoints|tests|bench|scripts)/' },
  },
  {
    name: 'product-needs-no-tool',
    comment: 'what is shipped may not come from a development dependency',
    severity: 'error',
    from: { path: '^(src|entrypoints)/', pathNot: room('cli') },
    to: {
      dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'],
      pathNot: wxt,
      dependencyTypesNot: ['type-only'],
    },
  },
  {
    name: 'no-circle',
    comment: 'types alone may know each other',
    severity: 'error',
    from: {},
    to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
  },
  { name: 'nothing-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true } },
];

export default {
  forbidden,
  /** @type {import('dependency-cruiser').ICruiseOptions} */
  options: {
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
