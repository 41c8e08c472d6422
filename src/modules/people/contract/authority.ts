import { z } from 'zod';
import { command, query } from '#platform/contract/operation.ts';
import { PageInput, pageOf } from '#platform/contract/page.ts';
import { Done, Id, line, RegionCode } from '#platform/contract/shapes.ts';

/** 局, 所, 事业单位, 乡镇(街道), 社会组织, 指导站 (1-a). */
export const AuthorityKind = z.enum(['bureau', 'office', 'institution', 'township', 'association', 'station']);
export type AuthorityKind = z.infer<typeof AuthorityKind>;

export const Authority = z.object({
  id: Id,
  parentId: Id.nullable(),
  kind: AuthorityKind,
  name: z.string(),
  regionCode: RegionCode,
  regionName: z.string(),
  open: z.boolean(),
});
export type Authority = z.infer<typeof Authority>;

export const listAuthorities = query({
  name: 'people.authority.list',
  clause: '1-a',
  input: PageInput.extend({ search: z.string().trim().max(40).optional(), kind: AuthorityKind.optional() }),
  output: pageOf(Authority),
});
export const createAuthority = command({
  name: 'people.authority.create',
  clause: '1-a',
  input: z.strictObject({ id: Id, parentId: Id.nullable(), kind: AuthorityKind, name: line(100), regionCode: RegionCode }),
  output: Done,
});
export const renameAuthority = command({
  name: 'people.authority.rename',
  clause: '1-a',
  input: z.strictObject({ authorityId: Id, name: line(100) }),
  output: Done,
});
export const closeAuthority = command({
  name: 'people.authority.close',
  clause: '1-a',
  input: z.strictObject({ authorityId: Id, reason: line(200) }),
  output: Done,
});
