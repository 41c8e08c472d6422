import { z } from 'zod';
import { staffPhone } from '#modules/reference/contract/phone.ts';
import { Id, Instant, line, RegionCode } from '#platform/contract/shapes.ts';
import { plainCode } from '#platform/contract/written/number.ts';
import { Role } from './role.ts';

/** 2 to 40 characters, letters of any script, digits, dot, dash, underscore; compared in lower case. */
export const Username = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[\p{L}\p{N}._-]{2,40}$/u);
/** A mobile or landline number; empty: none. */
export const StaffPhone = z.string().overwrite(plainCode).regex(staffPhone);
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

/** What is written down of a person when an account is made. */
export const Profile = z.strictObject({
  name: line(40),
  title: z.string().trim().max(40).default(''),
  phone: StaffPhone.default(''),
  unitId: Id,
});
