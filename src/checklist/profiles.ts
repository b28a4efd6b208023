import type { OwnChecklist } from '../model/audit';
import type { ItemId, ProfileId } from '../model/ids';
import { profileIds } from '../model/vocabulary';
import { items } from './items';

/** A kind of site: what is expected of it and what that weighs. Chosen before the audit; nothing on a page changes it. */
export interface Profile {
  /** One of the built-in kinds; a checklist of one's own keeps the id of the kind it is based on. */
  readonly id: ProfileId;
  readonly title: string;
  /** Expected items with their weights; an item that is not here is not expected. */
  readonly items: Readonly<Partial<Record<ItemId, number>>>;
  /** Checks that are left out of their items. */
  readonly without?: readonly string[];
}

/** Weight 0: not expected. What is not named weighs what the item says. */
type Changes = Readonly<Partial<Record<ItemId, number>>>;

const noShop: Changes = { 'checkout-effortless': 0, policies: 0, 'delivery-promise': 0 };

const kinds: Readonly<Record<ProfileId, { readonly title: string; readonly changes: Changes }>> = {
  shop: { title: 'Shop', changes: {} },
  // People come to read: what interrupts them weighs more, nobody orders anything.
  content: {
    title: 'News, blog or documentation',
    changes: {
      ...noShop,
      'forms-easy': 3,
      'contact-channels': 1,
      'contact-expectations': 0,
      'progress-updates': 0,
      reviews: 0,
      interruptions: 4,
    },
  },
  saas: { title: 'Software service', changes: { ...noShop, reviews: 0, 'help-self-service': 2 } },
  // Banks, utilities, clinics, public offices: reaching a person is what people come for.
  service: {
    title: 'Service',
    changes: { ...noShop, reviews: 0, 'contact-channels': 3, 'contact-expectations': 2, 'complaints-route': 2 },
  },
  // A handful of pages need no search; the way to a person is the point of them.
  brochure: {
    title: 'Brochure site',
    changes: {
      ...noShop,
      'search-findable': 0,
      'search-usable': 0,
      'search-answers': 0,
      'contact-channels': 4,
      'contact-expectations': 2,
      'help-self-service': 0,
      'complaints-route': 0,
      'progress-updates': 0,
    },
  },
};

function profileOf(id: ProfileId): Profile {
  const { title, changes } = kinds[id];
  return { id, title, items: weightsWith(changes) };
}

/** Every item's weight with the changes made; weight 0 leaves an item out. */
export function weightsWith(
  changes: Changes,
  base: Changes = Object.fromEntries(items.map((item) => [item.id, item.weight])),
): Readonly<Partial<Record<ItemId, number>>> {
  const all = { ...base, ...changes };
  return Object.fromEntries(Object.entries(all).filter(([, weight]) => weight !== undefined && weight > 0));
}

/** The built-in kinds of site. */
export const profiles: Readonly<Record<ProfileId, Profile>> = {
  shop: profileOf('shop'),
  content: profileOf('content'),
  saas: profileOf('saas'),
  service: profileOf('service'),
  brochure: profileOf('brochure'),
};

export const profileList: readonly Profile[] = profileIds.map((id) => profiles[id]);

/** What an audit was scored by: the profile, or the checklist of one's own that is based on it. */
export function profileFor(id: ProfileId, own?: OwnChecklist): Profile {
  return own === undefined ? profiles[id] : { id, ...own };
}
