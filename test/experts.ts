import { createEnterprise } from '#modules/enterprises/contract/operations.ts';
import type { ExpertFields, FieldFields } from '#modules/experts/contract/expert.ts';
import { offerAssignment, requestConsultation } from '#modules/experts/contract/operations-consultation.ts';
import { applyExpert, appointExpert, linkExpert, reviewExpert } from '#modules/experts/contract/operations-expert.ts';
import { checkDigit, organisationDigit } from '#modules/reference/domain/uscc.ts';
import { newId } from '#platform/contract/ids.ts';
import type { Caller } from './caller.ts';
import { idOf } from './people.ts';
import { registerPeople } from './planning.ts';
import type { World } from './world.ts';

/** A credit code that is right, one for each number below 10,000,000. */
export const usccOf = (n: number): string => {
  const eight = String(n).padStart(8, '0');
  const first = `91330105${eight}${organisationDigit(eight)}`;
  return first + checkDigit(first);
};

let counter = 0;

/** A made enterprise of the home district, with its code. */
export const someFirm = async (world: World, name?: string): Promise<{ id: string; name: string; uscc: string }> => {
  counter += 1;
  const firm = { id: newId(), name: name ?? `杭州第${counter}仪表有限公司`, uscc: usccOf(1_000_000 + counter) };
  await world
    .as('stationLead')
    .call(createEnterprise, { ...firm, regionCode: '330105010', address: `大街 ${counter} 号`, industryCode: '4011' });
  return firm;
};

export const sampleExpert = (more: Partial<ExpertFields> = {}): ExpertFields => {
  counter += 1;
  return {
    name: `专家${counter}`,
    title: '高级工程师',
    unitName: `第${counter}研究所`,
    unitCode: usccOf(5_000_000 + counter),
    phone: '',
    intro: '',
    online: true,
    onSite: true,
    monthlyCap: 4,
    ...more,
  };
};

export const sampleField = (more: Partial<FieldFields> = {}): FieldFields => ({
  classCode: 'BZ',
  level: 'expert',
  proof: '标准化高级工程师',
  validTo: null,
  ...more,
});

interface Serving {
  expert?: Partial<ExpertFields>;
  fields?: FieldFields[];
  term?: { fromOn: string; toOn: string } | null;
}

/** An expert who has passed review and serves (unless `term` is null). Answers the id. */
export const someExpert = async (world: World, { expert, fields = [sampleField()], term }: Serving = {}): Promise<string> => {
  const id = newId();
  await world.as('officer').call(applyExpert, { id, expert: sampleExpert(expert), fields });
  await world.as('manager').call(reviewExpert, { id, passed: true });
  const span = term === undefined ? { fromOn: '2026-01-01', toOn: '2028-12-31' } : term;
  if (span) await world.as('manager').call(appointExpert, { id: newId(), expertId: id, ...span, docNo: '杭拱市监〔2026〕1号' });
  return id;
};

/** The expert as a person of her own, with her account entered and linked. */
export const asExpert = async (world: World, expertId: string): Promise<Caller> => {
  const caller = world.as('expert', { id: idOf('account', expertId), name: '专家本人' });
  await registerPeople(world, [caller]);
  await world.as('manager').call(linkExpert, { id: expertId, accountId: caller.actor.id });
  return caller;
};

/** A consultation about an enterprise, a week ahead. */
export const someConsultation = async (world: World, enterpriseId: string, more: object = {}): Promise<string> => {
  const id = newId();
  const consultation = {
    enterpriseId,
    classCode: 'BZ01',
    mode: 'online',
    question: '标准怎么比对',
    wantedOn: '2026-11-29',
    ...more,
  } as const;
  await world.as('officer').call(requestConsultation, { id, consultation });
  return id;
};

/** An offer to an expert. Answers its id. */
export const someOffer = async (world: World, consultationId: string, expertId: string): Promise<string> => {
  const id = newId();
  await world.as('officer').call(offerAssignment, { id, consultationId, expertId });
  return id;
};
