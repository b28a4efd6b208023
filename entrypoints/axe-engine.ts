import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createAxeAgent } from '../src/axe/agent';
import type { LocalAgent } from '../src/collect/agent';
import { agentKey, axeAgentKey } from '../src/model/agent';

/** The accessibility engine, injected beside the collector when its turn has come. */
export default defineUnlistedScript(() => {
  if (Reflect.has(globalThis, axeAgentKey)) return;
  const agent: LocalAgent | undefined = Reflect.get(globalThis, agentKey);
  if (agent === undefined) return;
  Reflect.set(globalThis, axeAgentKey, createAxeAgent(agent));
});
