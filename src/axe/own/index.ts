import {
  altQuality,
  authFriendly,
  dialogQuality,
  dragAlternative,
  keyboardReach,
  reducedMotion,
  reflow,
} from './beyond';
import { headerCells } from './header-cells';
import { labelInName } from './label-in-name';
import { autoplaySound, videoAlternatives } from './media';
import { prohibitedNaming } from './prohibited-naming';
import type { OwnRule } from './tools';
import { viewport } from './viewport';
import { errorMessage, fieldLabel, imageOfText, linkPurpose, sensoryReference, titleFit } from './words';

/** Rules of our own, run beside axe's. Where one has the name of axe's, axe's is left out. */
export const ownRules: readonly OwnRule[] = [
  labelInName,
  prohibitedNaming,
  headerCells,
  viewport,
  autoplaySound,
  videoAlternatives,
  sensoryReference,
  errorMessage,
  fieldLabel,
  imageOfText,
  titleFit,
  linkPurpose,
  altQuality,
  dialogQuality,
  reducedMotion,
  authFriendly,
  keyboardReach,
  dragAlternative,
  reflow,
];
