import { pathsIn } from './view.js';

/** Addresses as programs are given them: an item has one, in whichever language its frame is shown. */
export const plainPaths = pathsIn('vi');
