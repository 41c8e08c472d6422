import { z } from 'zod';
import { command, download, query } from '#platform/contract/operation.ts';
import { Done, Id } from '#platform/contract/shapes.ts';
import { AddContact, CorrectContact, RetireContact, RevealContact, RevealedContact } from './contact.ts';
import {
  CorrectEnterprise,
  CreateEnterprise,
  EnterpriseFilter,
  EnterpriseRows,
  EnterpriseSort,
  FindEnterprises,
  FoundEnterprises,
  ListEnterprises,
  MergeEnterprises,
  RenameEnterprise,
  UnmergeEnterprise,
} from './enterprise.ts';
import { FactHistory, FactHistoryView, RecordFact } from './fact.ts';
import { EnterpriseHub, EnterpriseId, EnterpriseTimeline } from './hub.ts';

const Saved = z.object({ id: Id, revision: z.int(), /** Phrase keys of what looks odd but passes. */ warnings: z.array(z.string()) });

export const listEnterprises = query({
  name: 'enterprises.enterprise.list',
  clause: '6.1-c',
  input: ListEnterprises,
  output: EnterpriseRows,
});
export const findEnterprises = query({
  name: 'enterprises.enterprise.find',
  clause: '6.1-c',
  input: FindEnterprises,
  output: FoundEnterprises,
});
export const getEnterprise = query({ name: 'enterprises.enterprise.get', clause: '4.3-a', input: EnterpriseId, output: EnterpriseHub });
export const enterpriseTimeline = query({
  name: 'enterprises.enterprise.timeline',
  clause: '7.1-d',
  input: EnterpriseId,
  output: EnterpriseTimeline,
});
export const createEnterprise = command({ name: 'enterprises.enterprise.create', clause: '6.1-c', input: CreateEnterprise, output: Saved });
export const correctEnterprise = command({
  name: 'enterprises.enterprise.correct',
  clause: '6.1-c',
  input: CorrectEnterprise,
  output: Saved,
});
export const renameEnterprise = command({ name: 'enterprises.enterprise.rename', clause: '6.1-c', input: RenameEnterprise, output: Saved });
export const mergeEnterprises = command({ name: 'enterprises.enterprise.merge', clause: '6.1-c', input: MergeEnterprises, output: Done });
export const unmergeEnterprise = command({
  name: 'enterprises.enterprise.unmerge',
  clause: '6.1-c',
  input: UnmergeEnterprise,
  output: Done,
});
export const exportEnterprises = download({
  name: 'enterprises.enterprise.export',
  clause: '6.1-c',
  sensitive: true,
  input: z.strictObject({
    filter: EnterpriseFilter,
    sort: EnterpriseSort.default('recent'),
    columns: z.array(z.string().max(40)).min(1).max(60),
  }),
});

export const addContact = command({ name: 'enterprises.contact.add', clause: '6.1-e', input: AddContact, output: Done });
export const correctContact = command({ name: 'enterprises.contact.correct', clause: '6.1-e', input: CorrectContact, output: Done });
export const retireContact = command({ name: 'enterprises.contact.retire', clause: '6.1-e', input: RetireContact, output: Done });
/** The full number; who asked and why is recorded. A read, so that no ledger keeps the number as an answer. */
export const revealContact = query({
  name: 'enterprises.contact.reveal',
  clause: '7.1-d',
  sensitive: true,
  input: RevealContact,
  output: RevealedContact,
});

export const recordFact = command({ name: 'enterprises.fact.record', clause: '4.3-a', input: RecordFact, output: Done });
export const factHistory = query({ name: 'enterprises.fact.history', clause: '4.3-a', input: FactHistory, output: FactHistoryView });
