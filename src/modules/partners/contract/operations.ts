import { z } from 'zod';
import { command, download, query } from '#platform/contract/operation.ts';
import { PageInput, pageOf } from '#platform/contract/page.ts';
import { Done, Id, line } from '#platform/contract/shapes.ts';
import { Timeline } from '#platform/contract/timeline.ts';
import {
  OfferFields,
  OfferKind,
  OrganisationFields,
  OrganisationKind,
  OrganisationRow,
  OrganisationState,
  OrganisationView,
} from './organisation.ts';

const clause = '4.2-a';

/** What narrows the directory; the same shape stands in the address of the page. */
export const OrganisationFilter = z.strictObject({
  q: z.string().trim().max(60).optional(),
  kind: OrganisationKind.optional(),
  /** Offers this today. */
  offer: OfferKind.optional(),
  state: OrganisationState.optional(),
});
export type OrganisationFilter = z.infer<typeof OrganisationFilter>;

/** 协同伙伴, by name. */
export const listOrganisations = query({
  name: 'partners.organisation.list',
  clause,
  input: PageInput.extend(OrganisationFilter.shape),
  output: pageOf(OrganisationRow),
});

export const getOrganisation = query({
  name: 'partners.organisation.get',
  clause,
  input: z.strictObject({ id: Id }),
  output: OrganisationView,
});

/** 登记协同单位; the caller makes the id. */
export const addOrganisation = command({
  name: 'partners.organisation.add',
  clause,
  input: z.strictObject({ id: Id, organisation: OrganisationFields }),
  output: Done,
});

/** 更正协同单位; refused when somebody else corrected it meanwhile. */
export const correctOrganisation = command({
  name: 'partners.organisation.correct',
  clause,
  input: z.strictObject({ id: Id, version: z.int(), organisation: OrganisationFields }),
  output: Done,
});

/** 终止合作, with the reason; what is out to it comes back. */
export const endOrganisation = command({
  name: 'partners.organisation.end',
  clause,
  input: z.strictObject({ id: Id, reason: line(200) }),
  output: Done,
});

/** 查看协同单位电话, with a reason; recorded. */
export const revealOrganisationPhone = query({
  name: 'partners.organisation.revealPhone',
  clause: '7.1-d',
  sensitive: true,
  input: z.strictObject({ id: Id, reason: line(200) }),
  output: z.object({ phone: z.string() }),
});

export const organisationTimeline = query({
  name: 'partners.organisation.timeline',
  clause,
  input: z.strictObject({ id: Id }),
  output: Timeline,
});

/** 导出协同伙伴, as the directory is filtered; no telephone numbers. */
export const exportOrganisations = download({
  name: 'partners.organisation.export',
  clause,
  sensitive: true,
  input: OrganisationFilter,
});

/** 增加可提供的服务. */
export const addOffer = command({
  name: 'partners.offer.add',
  clause,
  input: z.strictObject({ id: Id, organisationId: Id, offer: OfferFields }),
  output: Done,
});
/** 更正可提供的服务. */
export const correctOffer = command({
  name: 'partners.offer.correct',
  clause,
  input: z.strictObject({ id: Id, version: z.int(), offer: OfferFields }),
  output: Done,
});
/** 不再提供; what is booked already goes on. */
export const endOffer = command({ name: 'partners.offer.end', clause, input: z.strictObject({ id: Id }), output: Done });

/** Accounts of the role partner that belong to no organisation. */
export const listPartnerAccounts = query({
  name: 'partners.account.list',
  clause: '7.1-b',
  input: z.strictObject({}),
  output: z.object({ rows: z.array(z.object({ id: Id, name: z.string() })) }),
});
/** 关联协同单位的账号: through it the organisation sees what was sent to it. */
export const linkAccount = command({
  name: 'partners.account.link',
  clause: '7.1-b',
  input: z.strictObject({ id: Id, organisationId: Id, accountId: Id }),
  output: Done,
});
/** 取消关联. */
export const unlinkAccount = command({ name: 'partners.account.unlink', clause: '7.1-b', input: z.strictObject({ id: Id }), output: Done });
