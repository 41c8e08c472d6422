import { StateTag } from '#ui/desk/StateTag.tsx';
import type { ProposalRuleRow } from '../../contract/proposal-rule.ts';
import { useProposalT } from './use-t.ts';

const tones = { inForce: 'done', toCome: 'todo', retired: 'off' } as const;

/** 生效中、将生效、已停用. */
export const RuleStateTag = ({ state }: { state: ProposalRuleRow['state'] }) => {
  const t = useProposalT();
  return <StateTag tone={tones[state]}>{t(`rule.state.${state}`)}</StateTag>;
};
