import type { EnterpriseRecord } from './store.ts';

/** Whether a record can still be worked on: the losing twin of a merge is only read. */
export const isUnmerged = (e: Pick<EnterpriseRecord, 'status'>): boolean => e.status !== 'merged';

const always = ['enterprises.enterprise.timeline', 'enterprises.fact.history'];
const whenOpen = [
  'enterprises.enterprise.correct',
  'enterprises.enterprise.rename',
  'enterprises.enterprise.merge',
  'enterprises.contact.add',
  'enterprises.contact.correct',
  'enterprises.contact.retire',
  'enterprises.contact.reveal',
  'enterprises.fact.record',
];

/** What may be done to this enterprise, before the role is asked. */
export const offeredOn = (e: Pick<EnterpriseRecord, 'status'>): string[] => [
  ...always,
  ...(isUnmerged(e) ? whenOpen : ['enterprises.enterprise.unmerge']),
];
