export { itemErrors, itemStates, mayApprove, type ItemState } from './item.js';
export { NewsroomModule, NewsroomWorkerModule } from './newsroom.module.js';
