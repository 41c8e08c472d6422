import { z } from 'zod';
import { staffPhone } from '#modules/reference/contract/phone.ts';
import { command, query } from '#platform/contract/operation.ts';
import { PageInput, pageOf } from '#platform/contract/page.ts';
import { Done, Id, Instant, line, RegionCode } from '#platform/contract/shapes.ts';
import { Role } from './role.ts';

/** 2 to 40 characters, letters of any script, digits, dot, dash, underscore; compared in lower case. */
export const Username = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[\p{L}\p{N}._-]{2,40}$/u);
/** A mobile or landline number; empty: none. */
export const Phone = z.string().trim().regex(staffPhone);
/** Checked by the rules of `domain/password.ts`; the shape only bounds it. */
export const Password = z.string().min(1).max(128);

export const AccountState = z.enum(['inert', 'active', 'disabled']);
export const AccountRow = z.object({
  id: Id,
  username: z.string(),
  name: z.string(),
  title: z.string(),
  unitId: Id.nullable(),
  unitName: z.string().nullable(),
  regionCode: RegionCode,
  phone: z.string(),
  role: Role.nullable(),
  state: AccountState,
  createdAt: Instant,
});
export type AccountRow = z.infer<typeof AccountRow>;

const Profile = { name: line(40), title: z.string().trim().max(40).default(''), phone: Phone.default(''), unitId: Id };

export const createAccount = command({
  name: 'people.account.create',
  clause: '7.1-d',
  input: z.strictObject({ id: Id, username: Username, ...Profile }),
  /** The initial password is told once; it is good for activation only. */
  output: z.object({ id: Id, initialPassword: z.string().nullable() }),
});
export const updateAccount = command({
  name: 'people.account.update',
  clause: '7.1-d',
  input: z.strictObject({ personId: Id, name: line(40), title: z.string().trim().max(40), phone: Phone.optional() }),
  output: Done,
});
export const disableAccount = command({
  name: 'people.account.disable',
  clause: '7.1-d',
  input: z.strictObject({ personId: Id, reason: line(200) }),
  output: Done,
});
export const enableAccount = command({
  name: 'people.account.enable',
  clause: '7.1-d',
  input: z.strictObject({ personId: Id }),
  output: Done,
});
export const resetPassword = command({
  name: 'people.account.resetPassword',
  clause: '7.1-d',
  input: z.strictObject({ personId: Id, reason: line(200) }),
  output: z.object({ id: Id, initialPassword: z.string().nullable() }),
});
export const revealPhone = command({
  name: 'people.account.revealPhone',
  clause: '7.1-d',
  input: z.strictObject({ personId: Id, reason: line(200) }),
  output: z.object({ id: Id, phone: z.string().nullable() }),
});
export const listAccounts = query({
  name: 'people.account.list',
  clause: '7.1-d',
  input: PageInput.extend({ search: z.string().trim().max(40).optional(), state: AccountState.optional() }),
  output: pageOf(AccountRow),
});
/** For the demonstration and for restored systems: no role has it, only the system itself. */
export const seedAccount = command({
  name: 'people.account.seed',
  clause: '7.1-d',
  input: z.strictObject({ id: Id, username: Username, ...Profile, password: Password, role: Role, regionCode: RegionCode }),
  output: Done,
});
