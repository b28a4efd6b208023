import type { Page, Response } from 'playwright';

/** Status codes under which the well-known walls answer. */
const wallStatus = new Set([401, 403, 405, 429, 503]);

/** Marks that the walls' own pages carry: scripts and frames of the services, and what they say of themselves. */
const wallMarks = [
  'script[src*="/cdn-cgi/challenge-platform/"]',
  '#challenge-running, #challenge-form, #cf-challenge-running',
  'iframe[src*="captcha-delivery.com"], script[src*="captcha-delivery.com"]',
  'script[src*="_Incapsula_Resource"], iframe[src*="_Incapsula_Resource"]',
  'script[src*="perimeterx.net"], #px-captcha',
  'iframe[src*="hcaptcha.com"], iframe[src*="recaptcha/api2"], form[action*="captcha" i]',
].join(', ');
const wallTitles =
  /^(just a moment|attention required|access denied|are you (a )?(human|robot)|verify(ing)? (that )?you are (a )?human|pardon our interruption|security check|request blocked)/i;

/** Whether a robot wall answered in the page's place: by its status together with its own marks, never by one alone. */
export async function isRobotWall(page: Page, response: Response | null): Promise<boolean> {
  if (response === null || !wallStatus.has(response.status())) return false;
  if (wallTitles.test((await page.title()).trim())) return true;
  return (await page.locator(wallMarks).count()) > 0;
}
