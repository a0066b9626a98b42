import type { RoleName } from '#web';

/** Roles within one portal, which its administrator gives and ends; those over several are given by the province. */
export const rolesOfPortal: readonly RoleName[] = ['EDITOR', 'CONTRIBUTOR', 'REVIEWER', 'BOARD_HEAD', 'PORTAL_ADMIN', 'AUDITOR'];
