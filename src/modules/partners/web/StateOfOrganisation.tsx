import { StateTag } from '#ui/desk/StateTag.tsx';
import type { OrganisationState } from '../contract/organisation.ts';
import { useT } from './use-t.ts';

/** 合作中 or 已终止. */
export const StateOfOrganisation = ({ state }: { state: OrganisationState }) => {
  const t = useT();
  return <StateTag tone={state === 'active' ? 'doing' : 'off'}>{t(`state.${state}`)}</StateTag>;
};
