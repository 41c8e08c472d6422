import { z } from 'zod';

/** The roles of the product, in the order of the matrix page. 三员: the last three, each held by another natural person. */
export const roles = ['officer', 'stationLead', 'manager', 'expert', 'partner', 'systemAdmin', 'securityAdmin', 'auditor'] as const;
export const Role = z.enum(roles);
export type Role = z.infer<typeof Role>;

/** 系统管理员, 安全管理员, 审计管理员 (三员分立): they see no business data. */
export const adminRoles = ['systemAdmin', 'securityAdmin', 'auditor'] as const satisfies readonly Role[];

/** 专家 work from outside: no staff, and no business data but what is assigned to them (7.3-a). */
export const expertRole = 'expert' satisfies Role;

/** 协同部门 work from outside: no staff, and no business data but what was sent to their organisation (7.1-b). */
export const partnerRole = 'partner' satisfies Role;

/** Roles of people who are no staff. */
export const outsideRoles = [expertRole, partnerRole] as const satisfies readonly Role[];

/** Whether the role is one of people who are no staff. */
export const isOutsideRole = (role: string): boolean => (outsideRoles as readonly string[]).includes(role);

/** Whether the role is one of the three administrators. */
export const isAdminRole = (role: string): boolean => (adminRoles as readonly string[]).includes(role);

/** What a session is before its person has a second factor: it may set one up and nothing else. It is never given to an account. */
export const unready = 'unready';
