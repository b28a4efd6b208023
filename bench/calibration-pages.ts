import type { ProfileId } from '../src/model/ids';

/** A page that nobody on this project wrote, and how good it is by eye. */
export interface CalibrationPage {
  readonly name: string;
  /** The folder that is served, under the calibration folder. */
  readonly root: string;
  readonly path: string;
  readonly profile: ProfileId;
  /** What somebody who knows the trade, looking at it on a phone, gives it: 1 unusable to 5 good. */
  readonly eye: 1 | 2 | 3 | 4 | 5;
  /** What the eye saw. */
  readonly seen: string;
}

const agency = 'npm/node_modules/startbootstrap-agency/dist';
const blog = 'npm/node_modules/startbootstrap-clean-blog/dist';
const landing = 'npm/node_modules/startbootstrap-landing-page/dist';
const shop = 'npm/node_modules/startbootstrap-shop-homepage/dist';
const admin = 'npm/node_modules/startbootstrap-sb-admin-2';
const gentelella = 'npm/node_modules/gentelella/dist';

/**
 * Twenty pages: npm packages that ship built sites, Debian's packaged documentation, and two saved pages of the formasaurus
 * corpus. How to lay them out: docs/scoring.md.
 */
export const calibrationPages: readonly CalibrationPage[] = [
  {
    name: 'agency',
    root: agency,
    path: 'index.html',
    profile: 'brochure',
    eye: 4,
    seen: 'Clear and large; pale grey text, dead links to social networks.',
  },
  {
    name: 'blog-home',
    root: blog,
    path: 'index.html',
    profile: 'content',
    eye: 3,
    seen: 'Reads well; no search, no way to older texts but one, pale bylines.',
  },
  {
    name: 'blog-post',
    root: blog,
    path: 'post.html',
    profile: 'content',
    eye: 3,
    seen: 'A fine column; a heading on a picture, links that lead nowhere.',
  },
  {
    name: 'blog-contact',
    root: blog,
    path: 'contact.html',
    profile: 'brochure',
    eye: 4,
    seen: 'Four fields with labels that float; one big button.',
  },
  {
    name: 'landing',
    root: landing,
    path: 'index.html',
    profile: 'saas',
    eye: 3,
    seen: 'One field, one button; the rest is filler with dead links.',
  },
  {
    name: 'shop-home',
    root: shop,
    path: 'index.html',
    profile: 'shop',
    eye: 2,
    seen: 'No picture comes, no search, nothing leads to a product.',
  },
  {
    name: 'admin',
    root: admin,
    path: 'index.html',
    profile: 'saas',
    eye: 3,
    seen: 'A dashboard with a side bar that takes a sixth of the width; tiny grey captions.',
  },
  {
    name: 'admin-register',
    root: admin,
    path: 'register.html',
    profile: 'saas',
    eye: 3,
    seen: 'A tidy form whose labels vanish on typing.',
  },
  {
    name: 'storefront',
    root: gentelella,
    path: 'production/e_commerce.html',
    profile: 'shop',
    eye: 4,
    seen: 'Large pictures and prices; small grey notes, no search in sight.',
  },
  {
    name: 'gentelella-landing',
    root: gentelella,
    path: 'production/landing.html',
    profile: 'saas',
    eye: 4,
    seen: 'Clear offer, good buttons; pale green on white.',
  },
  {
    name: 'gentelella-form',
    root: gentelella,
    path: 'production/form.html',
    profile: 'service',
    eye: 3,
    seen: 'A long form in small print with pale examples for labels.',
  },
  {
    name: 'gentelella-faq',
    root: gentelella,
    path: 'production/faq.html',
    profile: 'service',
    eye: 5,
    seen: 'Search first, topics next, answers to unfold.',
  },
  {
    name: 'python',
    root: 'debian/usr/share/doc/python3.11/html',
    path: 'tutorial/index.html',
    profile: 'content',
    eye: 5,
    seen: 'Title, search, menu and text, nothing else. Small links in lists.',
  },
  {
    name: 'postgres',
    root: 'debian/usr/share/doc/postgresql-doc-15/html',
    path: 'indexes-intro.html',
    profile: 'content',
    eye: 1,
    seen: 'A desktop page shrunk to a stamp: has to be pinched and dragged.',
  },
  {
    name: 'apache',
    root: 'debian/usr/share/doc/apache2-doc/manual',
    path: 'en/caching.html',
    profile: 'content',
    eye: 4,
    seen: 'Reads well, tables scroll; small type.',
  },
  {
    name: 'git',
    root: 'debian/usr/share/doc/git-doc',
    path: 'git-commit.html',
    profile: 'content',
    eye: 1,
    seen: 'A desktop page shrunk to a stamp, without any navigation.',
  },
  {
    name: 'sqlite',
    root: 'debian/usr/share/doc/sqlite3',
    path: 'about.html',
    profile: 'content',
    eye: 4,
    seen: 'Large type, menu and search; a wall of text.',
  },
  {
    name: 'gnuplot',
    root: 'debian/usr/share/doc/gnuplot/htmldocs',
    path: 'index.html',
    profile: 'content',
    eye: 2,
    seen: 'A bare list of links, readable; buttons are pictures of words.',
  },
  {
    name: 'saved-shop',
    root: 'corpora/formasaurus/html',
    path: '26.html',
    profile: 'shop',
    eye: 1,
    seen: 'Without its style sheet: a tree of links in tiny print, then products.',
  },
  {
    name: 'saved-encyclopaedia',
    root: 'corpora/formasaurus/html',
    path: '82.html',
    profile: 'content',
    eye: 1,
    seen: 'Without its style sheet, in columns, shrunk to a stamp.',
  },
];
