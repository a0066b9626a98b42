import { tryShare } from './shares.js';

tryShare(1);
