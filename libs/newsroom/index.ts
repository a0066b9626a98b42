export { itemErrors, itemStates, mayApprove, type ItemState } from './item.js';
export { NewsroomModule, NewsroomWorkerModule } from './newsroom.module.js';
export { itemKinds, kindOf } from './item-kinds.js';
export { residualTopic, topicOf, topics } from './topics.js';
