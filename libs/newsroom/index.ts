export { createItem } from './create-item.js';
export { siteDesk, type SiteDesk } from './import-site/site-desk.js';
export { itemKinds, kindOf, kindsOn } from './item-kinds.js';
export { itemErrors, itemStates, mayApprove, type ItemState } from './item.js';
export { itemSubject } from './item.subject.js';
export { NewsroomModule, NewsroomWorkerModule } from './newsroom.module.js';
export { saveDraft } from './save-draft.js';
