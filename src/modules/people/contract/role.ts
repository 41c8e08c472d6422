import { z } from 'zod';

/** The roles of the product, in the order of the matrix page. 三员: the last three, each held by another natural person. */
export const roles = ['officer', 'stationLead', 'manager', 'systemAdmin', 'securityAdmin', 'auditor'] as const;
export const Role = z.enum(roles);
export type Role = z.infer<typeof Role>;

/** 系统管理员, 安全管理员, 审计管理员 (三员分立): they see no business data. */
export const adminRoles = ['systemAdmin', 'securityAdmin', 'auditor'] as const satisfies readonly Role[];

/** Whether the role is one of the three administrators. */
export const isAdminRole = (role: string): boolean => (adminRoles as readonly string[]).includes(role);

/** What a session is before its person has a second factor: it may set one up and nothing else. It is never given to an account. */
export const unready = 'unready';
