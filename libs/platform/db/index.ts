export { answers } from './answers.js';
export { recordAudit, type AuditEntry } from './audit.js';
export { asSystem, currentActor, currentScope, openActor, openScope, runAs, type Actor, type OpenScope } from './context.js';
export { likeText } from './like.js';
export { findMigrations, migrate } from './migrate.js';
export { applicationRoles, backupRole, ensureDatabase, ensureRoles, ownerRole, type ApplicationRole, type RolePasswords } from './roles.js';
export { inOwnScope, inPortal, inSubtree, isId } from './scope.js';
export { openSource, refusePowerfulRole, sourceOptions, spareDelivery, urlSetting } from './sources.js';
export { isUnreachable, typedErrorOf } from './unreachable.js';
