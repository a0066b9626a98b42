import { tryShare } from './shares.js';

tryShare(2);
