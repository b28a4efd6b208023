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
  { name: 'agency', root: agency, path: 'index.html', profile: 'brochure', eye: 4, seen: '' },
  { name: 'blog-home', root: blog, path: 'index.html', profile: 'content', eye: 4, seen: '' },
  { name: 'blog-post', root: blog, path: 'post.html', profile: 'content', eye: 4, seen: '' },
  { name: 'blog-contact', root: blog, path: 'contact.html', profile: 'brochure', eye: 4, seen: '' },
  { name: 'landing', root: landing, path: 'index.html', profile: 'saas', eye: 4, seen: '' },
  { name: 'shop-home', root: shop, path: 'index.html', profile: 'shop', eye: 3, seen: '' },
  { name: 'admin', root: admin, path: 'index.html', profile: 'saas', eye: 3, seen: '' },
  { name: 'admin-register', root: admin, path: 'register.html', profile: 'saas', eye: 3, seen: '' },
  { name: 'storefront', root: gentelella, path: 'production/e_commerce.html', profile: 'shop', eye: 3, seen: '' },
  { name: 'gentelella-landing', root: gentelella, path: 'production/landing.html', profile: 'saas', eye: 4, seen: '' },
  { name: 'gentelella-form', root: gentelella, path: 'production/form.html', profile: 'service', eye: 3, seen: '' },
  { name: 'gentelella-faq', root: gentelella, path: 'production/faq.html', profile: 'service', eye: 4, seen: '' },
  {
    name: 'python',
    root: 'debian/usr/share/doc/python3.11/html',
    path: 'tutorial/index.html',
    profile: 'content',
    eye: 5,
    seen: '',
  },
  {
    name: 'postgres',
    root: 'debian/usr/share/doc/postgresql-doc-15/html',
    path: 'indexes-intro.html',
    profile: 'content',
    eye: 2,
    seen: '',
  },
  {
    name: 'apache',
    root: 'debian/usr/share/doc/apache2-doc/manual',
    path: 'en/caching.html',
    profile: 'content',
    eye: 4,
    seen: '',
  },
  { name: 'git', root: 'debian/usr/share/doc/git-doc', path: 'git-commit.html', profile: 'content', eye: 2, seen: '' },
  { name: 'sqlite', root: 'debian/usr/share/doc/sqlite3', path: 'about.html', profile: 'content', eye: 4, seen: '' },
  {
    name: 'gnuplot',
    root: 'debian/usr/share/doc/gnuplot/htmldocs',
    path: 'index.html',
    profile: 'content',
    eye: 1,
    seen: '',
  },
  { name: 'saved-shop', root: 'corpora/formasaurus/html', path: '26.html', profile: 'shop', eye: 1, seen: '' },
  {
    name: 'saved-encyclopaedia',
    root: 'corpora/formasaurus/html',
    path: '82.html',
    profile: 'content',
    eye: 2,
    seen: '',
  },
];
