export { JobQueue, type EnqueueOptions, type JobKind, type PortalJob } from './queue.js';
