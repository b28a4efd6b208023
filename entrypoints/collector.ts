import { version as axeVersion } from 'axe-core/package.json';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { dependencies, version } from '../package.json';
import { isWanted, runFrameChecks } from '../src/audit/run-checks';
import { checks } from '../src/checks';
import { createAgent } from '../src/collect/agent';
import { agentKey } from '../src/model/agent';
import type { FactKey } from '../src/model/facts';

/** What the host always gets, and what its page-scoped checks read. Columns stay where they are. */
const forHost = new Set<FactKey>(['page', 'search', 'vitals', ...checks.flatMap(neededByHost)]);

function neededByHost(check: (typeof checks)[number]): readonly FactKey[] {
  return check.scope === 'page' ? check.needs : [];
}

/** Collector and checks without any extension interface: the one bundle of content script and command line. */
export default defineUnlistedScript(() => {
  if (Reflect.has(globalThis, agentKey)) return;
  const agent = createAgent({
    versions: { app: version, 'axe-core': axeVersion, 'web-vitals': dependencies['web-vitals'] },
    runChecks: (facts, context, request) =>
      runFrameChecks(
        checks.filter((check) => isWanted(check, request.checks)),
        facts,
        context,
        () => performance.now(),
      ),
    forHost: (facts) => Object.fromEntries(Object.entries(facts).filter(([key]) => forHost.has(key as FactKey))),
  });
  Reflect.set(globalThis, agentKey, agent);
});
