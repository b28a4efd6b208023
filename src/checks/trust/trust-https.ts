import { definePageCheck, verdict } from '../../model/check';
import type { ElementRef } from '../../model/element';
import type { FindingDraft } from '../../model/finding';

export default definePageCheck({
  id: 'trust-https',
  version: 1,
  group: 'trust',
  needs: ['page', 'forms'],
  title: 'What people send travels encrypted',
  help: 'On an unencrypted connection anyone on the way can read and change what passes, and browsers say "Not secure" in the address bar. Serve the page and send every form over https.',
  standards: [],
  sources: [{ title: 'Secure contexts', url: 'https://www.w3.org/TR/secure-contexts/' }],
  messages: {
    'page-in-clear': 'The page came over an unencrypted connection',
    'form-in-clear': 'What is entered here is sent unencrypted to {host}',
  },
  run({ page, forms }) {
    const top = page.find(({ value }) => value.isTop)?.value;
    if (top === undefined) return { outcome: 'not-measured', reason: 'The top frame did not answer' };
    const findings: FindingDraft<ElementRef>[] = [];
    if (isClear(top.url))
      findings.push({ message: 'page-in-clear', evidence: {}, severity: 'critical', certainty: 'certain' });
    for (const { frame, value } of forms) {
      for (const form of value.forms) {
        // A search's words are no secret; the page's own fault is told once.
        const asks = value.fields.some((field) => field.form === form.node && personal(field.type, field.tokens));
        if (!isClear(form.action) || !(asks || form.method === 'post')) continue;
        const host = URL.parse(form.action)?.host ?? '';
        const severity = asks ? 'critical' : 'serious';
        // Only a form that asks for something personal stops a customer.
        findings.push({
          node: { frame, node: form.node },
          message: 'form-in-clear',
          evidence: { host },
          severity,
          certainty: asks ? 'certain' : 'review',
        });
      }
    }
    return verdict(1, findings);
  },
});

function personal(type: string, tokens: string): boolean {
  return (
    type === 'password' ||
    type === 'email' ||
    type === 'tel' ||
    /mail|phone|name|address|card|passw|iban|street/i.test(tokens)
  );
}

/** Browsers hold the machine itself for safe: https://www.w3.org/TR/secure-contexts/#is-origin-trustworthy */
function isClear(url: string): boolean {
  const parsed = URL.parse(url);
  if (parsed?.protocol !== 'http:') return false;
  return !/^(localhost|.*\.localhost|127(\.\d+){3}|\[::1\])$/.test(parsed.hostname);
}
