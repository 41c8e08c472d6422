import { Checkbox } from 'antd';
import { asProblem } from '#platform/web/say-problem.ts';
import { PageLink } from '#ui/desk/PageLink.tsx';
import { useT } from './use-t.ts';

interface StillHoldsProps {
  person: { id: string; name: string };
  /** What the act was refused with, if it was. */
  error: unknown;
  anyway: boolean;
  onAnyway: (anyway: boolean) => void;
}

/** Who still holds work hands it over first (3.1-b); what cannot wait goes on all the same. Shows itself when the act was refused for that. */
export const StillHolds = ({ person, error, anyway, onAnyway }: StillHoldsProps) => {
  const t = useT();
  const refused = error !== null && error !== undefined && asProblem(error).code === 'people.problem.stillHolds';
  if (!refused && !anyway) return null;
  return (
    <>
      <p>
        <PageLink href={`/handovers/of/${person.id}`}>{t('handover.title', { name: person.name })}</PageLink>
      </p>
      <Checkbox checked={anyway} onChange={e => onAnyway(e.target.checked)}>
        {t('account.anyway')}
      </Checkbox>
    </>
  );
};
