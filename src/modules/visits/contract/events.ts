import { z } from 'zod';
import { event } from '#platform/contract/event.ts';
import { Id } from '#platform/contract/shapes.ts';

const Visited = z.strictObject({ campaignId: Id, enterpriseId: Id, kind: z.enum(['site', 'phone']) });

/** 走访已提交 (6.1-g): the record is frozen. The subject is the visit. */
export const visitSubmitted = event({ name: 'visits.visit.submitted', clause: '6.1-g', payload: Visited });

/** 走访已退回: the record is open again for correction. */
export const visitReturned = event({ name: 'visits.visit.returned', clause: '6.1-g', payload: Visited });

/** What the two say of a visit. */
export const happenedTo = (visit: { campaign_id: string; enterprise_id: string; kind: string }): z.output<typeof Visited> => ({
  campaignId: visit.campaign_id,
  enterpriseId: visit.enterprise_id,
  kind: Visited.shape.kind.parse(visit.kind),
});
