import { z } from 'zod';
import { command, query } from '#platform/contract/operation.ts';
import { PageInput, pageOf } from '#platform/contract/page.ts';
import { Done, Id, line, RegionCode } from '#platform/contract/shapes.ts';
import { AccountRow, AccountState, Password, Profile, StaffPhone, Username } from './account.ts';
import { Role } from './role.ts';

export const createAccount = command({
  name: 'people.account.create',
  clause: '7.1-d',
  input: Profile.extend({ id: Id, username: Username }),
  /** The initial password is told once; it is good for activation only. */
  output: z.object({ id: Id, initialPassword: z.string().nullable() }),
});
export const updateAccount = command({
  name: 'people.account.update',
  clause: '7.1-d',
  input: z.strictObject({ personId: Id, name: line(40), title: z.string().trim().max(40), phone: StaffPhone.optional() }),
  output: Done,
});
export const disableAccount = command({
  name: 'people.account.disable',
  clause: '7.1-d',
  /** `anyway`: at once, though work stands in the name; it then waits to be assigned. */
  input: z.strictObject({ personId: Id, reason: line(200), anyway: z.boolean().optional() }),
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
export const revealAccountPhone = command({
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
  input: Profile.extend({ id: Id, username: Username, password: Password, role: Role, regionCode: RegionCode }),
  output: Done,
});
