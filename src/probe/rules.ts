/** What a probe may ask for (the consent rules): GET of the audited site alone, nothing that changes anything. */

/** Pages whose own forms are never touched. */
const privatePage =
  /\/(checkout|kasse|cart|basket|warenkorb|panier|account|konto|compte|admin|wp-admin|logout|signout|payment)(\/|$|\?|\.)/i;
/** Addresses that may do something. */
const mayAct =
  /logout|signout|sign-out|log-out|delete|remove|unsubscribe|cancel|add[-_]?to|\/cart|\/checkout|\/account|\bbuy\b|confirm|approve|token=|download/i;

/** Whether a page may be probed at all: not in the middle of buying or administering. */
export function mayProbe(pageUrl: string): boolean {
  const url = URL.parse(pageUrl);
  return url !== null && /^https?:$/.test(url.protocol) && !privatePage.test(url.pathname);
}

/** Whether an address may be requested for a page: same origin, and nothing in it that sounds like doing. */
export function mayRequest(url: string, pageUrl: string): boolean {
  const target = URL.parse(url);
  const page = URL.parse(pageUrl);
  if (target === null || page === null || target.origin !== page.origin || target.username !== '') return false;
  return (
    !mayAct.test(target.pathname) && !mayAct.test([...target.searchParams.keys()].map((key) => `${key}=`).join('&'))
  );
}
