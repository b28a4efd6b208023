import { raw } from './html.mjs';
import { mark } from './pictures/index.mjs';

const line = (content) =>
  `<svg class="icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round">${content}</svg>`;

const icons = {
  mark: mark.replace('<svg ', '<svg aria-hidden="true" focusable="false" '),
  search: line('<circle cx="10.500" cy="10.500" r="6.500"/><path d="M15.500 15.500 21 21"/>'),
  menu: line('<path d="M3 6h18M3 12h18M3 18h18"/>'),
  close: line('<path d="M6 6l12 12M18 6L6 18"/>'),
  help: line(
    '<circle cx="12" cy="12" r="9"/><path d="M9.500 9.500a2.500 2.500 0 1 1 3.500 2.300c-.8.4-1 1-1 1.700M12 16.500v.1"/>',
  ),
  van: line(
    '<path d="M2 6h12v10H2zM14 10h4l4 3v3h-8"/><circle cx="6.500" cy="17" r="2"/><circle cx="17.500" cy="17" r="2"/>',
  ),
  basket: line('<path d="M3 9h18l-2 11H5zM8 9l3-6M16 9l-3-6"/>'),
  phone: line(
    '<path d="M5 3h4l2 5-2.500 1.500a11 11 0 0 0 6 6L16 13l5 2v4a2 2 0 0 1-2 2A16 16 0 0 1 3 5a2 2 0 0 1 2-2z"/>',
  ),
  chat: line('<path d="M4 4h16v12H9l-5 4z"/>'),
  camera: line('<rect x="4" y="4" width="16" height="16" rx="5"/><circle cx="12" cy="12" r="4"/>'),
  mail: line('<rect x="3" y="5" width="18" height="14" rx="2"/><path d="M3 7l9 6 9-6"/>'),
  check: line('<path d="M4 13l5 5L20 7"/>'),
  back: line('<path d="M4 9h11a5 5 0 0 1 0 10h-4M8 5L4 9l4 4"/>'),
  star: line(
    '<path d="M12 3l2.700 5.800 6.300.7-4.700 4.300 1.300 6.200-5.600-3.200-5.600 3.200 1.300-6.200L3 9.500l6.300-.7z"/>',
  ),
  wind: line('<path d="M3 9h11a3 3 0 1 0-3-3M3 13h15a3 3 0 1 1-3 3M3 17h7"/>'),
};

/** A drawing for the eye only; what it means stands beside it in words. */
export const icon = (name) => raw(icons[name]);
