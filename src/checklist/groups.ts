import type { GroupId } from '../model/ids';

export interface Group {
  readonly id: GroupId;
  readonly title: string;
  /** What a customer gets where the group is right. */
  readonly promise: string;
}

/** The nine groups in the order in which they are shown. What each weighs is the sum of its items in a profile. */
export const groups = [
  { id: 'touch', title: 'Touch and click', promise: 'Taps and clicks land where people aim.' },
  { id: 'search', title: 'Site search', promise: 'People can ask for a thing and get it.' },
  { id: 'accessibility', title: 'Accessibility', promise: 'Everyone can perceive and operate the page.' },
  { id: 'speed', title: 'Load speed', promise: 'The page is there at once and answers at once.' },
  { id: 'wayfinding', title: 'Way-finding', promise: 'People know where they are and how to go on.' },
  { id: 'forms', title: 'Forms and checkout', promise: 'Giving details and paying take little effort.' },
  { id: 'contact', title: 'Contact and care', promise: 'Help is near, before and after something goes wrong.' },
  { id: 'trust', title: 'Trust', promise: 'People can see whom they deal with and on what terms.' },
  { id: 'respect', title: 'Respect', promise: 'Nothing gets in the way, tricks or presses anyone.' },
] as const satisfies readonly Group[];
