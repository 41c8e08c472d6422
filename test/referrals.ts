import { getCase } from '#modules/cases/contract/operations-case.ts';
import { sendReferral } from '#modules/cases/contract/operations-referral.ts';
import type { SendReferral } from '#modules/cases/contract/referral.ts';
import { getDemand, raiseDemand } from '#modules/demands/contract/operations.ts';
import { newId } from '#platform/contract/ids.ts';
import type { Caller } from './caller.ts';
import type { CaseGround } from './cases.ts';
import type { Partner } from './partners.ts';

type Sent = Partial<SendReferral>;

/** Demands and cases that the officer sends to an organisation. */
export interface ReferralGround {
  readonly demand: (text?: string) => Promise<string>;
  readonly sending: <M extends Sent>(more: M) => { id: string; organisationId: string; question: string } & M;
  readonly sentDemand: (more?: Sent) => Promise<{ id: string; demandId: string }>;
  readonly sentCase: (more?: Sent) => Promise<{ id: string; caseId: string }>;
  /** State and place of a demand. */
  readonly placeOf: (id: string) => Promise<[string, string]>;
  /** An upload whose bytes are its name. */
  readonly file: (who: Caller, name: string) => Promise<string>;
}

export const referralGround = ({ officer, enterpriseId, opened }: CaseGround, to: Partner): ReferralGround => {
  const demand = async (text = '想了解高新技术企业认定'): Promise<string> => {
    const id = newId();
    await officer.call(raiseDemand, { id, enterpriseId, kind: 'need', text, source: 'hand' });
    return id;
  };
  const sending = <M extends Sent>(more: M) => ({ id: newId(), organisationId: to.id, question: '请答复认定条件和今年时间', ...more });
  return {
    demand,
    sending,
    sentDemand: async (more = {}) => {
      const demandId = await demand();
      const input = sending({ demandId, ...more });
      await officer.call(sendReferral, input);
      return { id: input.id, demandId };
    },
    sentCase: async (more = {}) => {
      const caseId = await opened();
      const { turn } = await officer.call(getCase, { id: caseId });
      const input = sending({ caseId, turnId: newId(), fromTurnId: turn?.id ?? '', ...more });
      await officer.call(sendReferral, input);
      return { id: input.id, caseId };
    },
    placeOf: async id => {
      const { state, place } = await officer.call(getDemand, { id });
      return [state, place];
    },
    file: (who, name) => who.upload(Buffer.from(name), { name, mediaType: 'application/pdf' }),
  };
};
