import { useT } from './use-t.ts';

const kinds = ['demand', 'visit', 'case', 'consultation'] as const;
const states = ['unsent', 'sent', 'used', 'expired', 'stopped'] as const;

/** What narrows a list of invitations by their state. */
export const useStateFilter = (ofSurvey = false) => {
  const t = useT();
  const word = (state: (typeof states)[number]): string => t(ofSurvey && state === 'used' ? 'survey.answered' : `invitation.${state}`);
  return {
    kind: 'choice',
    key: 'state',
    label: t('state'),
    options: states.map(value => ({ value, label: word(value) })),
  } as const;
};

/** What narrows the invitations of services. */
export const useInvitationFilters = () => {
  const t = useT();
  const state = useStateFilter();
  const options = kinds.map(value => ({ value, label: t(`kind.${value}`) }));
  return [state, { kind: 'choice', key: 'kind', label: t('col.kind'), options }] as const;
};
