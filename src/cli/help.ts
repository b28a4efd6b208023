import { version } from '../../package.json';
import { profileIds } from '../model/vocabulary';
import { reportFormats } from '../report';

export const versionText = `plumbline ${version}`;

export const helpText = `plumbline ${version}: audits web pages for tap targets, site search, accessibility, load speed and care for customers

  npm run -s audit -- [options] <url>...

  --urls FILE             more addresses, one a line; - reads standard input
  --device phone|desktop  phone (default): 390 x 844, touch; desktop: 1350 x 940, mouse
  --profile NAME|FILE     what the checklist expects: ${profileIds.join(', ')} (default shop),
                          or a checklist file (docs/checklist.md)
  --checks LIST           only these check ids or group ids, by comma
  --config FILE           what to ignore, and answers: the file that the workbench exports (docs/ignoring.md)
  --probe LIST            what may be requested beyond the page: search (nothing is without it)
  --walk LIST             what is done with real keys once the page has been read: keyboard
  --query TEXT            the known item that a search probe looks for (default: taken from the page)
  --concurrency N         pages audited side by side (default: processors)
  --timeout S             the longest that one page may take, navigation included (default 60)
  --storage-state FILE    cookies and storage of a login, as Playwright saves them
  --header 'Name: value'  sent with every request to the audited origin; may be given again
  --ignore-certificate    audit in spite of a self-made certificate
  --wait-for SELECTOR     audit once this is visible (default: the load and a quiet half second)
  --format FORMAT         ${reportFormats.join(', ')} (default text)
  --out FILE              where to write; - is standard output (default)
  --fail-under N          exit 1 where a page's score is lower
  --browser PATH          the browser to run (default: the first that is found)

Exit status: 0 done, 1 a threshold was broken, 2 the call was wrong, 3 a page could not be audited.`;
