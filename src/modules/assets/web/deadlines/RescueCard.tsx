import { useOp } from '#platform/web/desk/data.ts';
import { useSession } from '#platform/web/session.ts';
import { LinkButton } from '#ui/desk/LinkButton.tsx';
import { PageLink } from '#ui/desk/PageLink.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { deadlineSummary } from '../../contract/operations-warnings.ts';
import { UrgencyMark, useMatter } from './DeadlineMarks.tsx';
import { useT } from './use-warnings-t.ts';
import './warnings.css';

/** 要抢救的期限: the officer's own, the lead's whole district; each figure opens its rows. */
export const RescueCard = () => {
  const t = useT();
  const matter = useMatter();
  const { person } = useSession();
  const mine = person.role === 'officer';
  const { data, error } = useOp(deadlineSummary, mine ? { mine } : {});
  if (!data) return <ProblemNotice error={error} />;
  const tail = mine ? '?mine=true' : '';
  const figure = (label: string, n: number, href: string) => (
    <PageLink key={label} href={href}>{`${label} ${n >= data.most ? `${data.most}+` : n}`}</PageLink>
  );
  return (
    <>
      <p className="dl-figures">
        {figure(t('home.thirty'), data.thirtyDays, `/deadlines/rescue${tail}`)}
        {figure(t('home.toSend'), data.toSend, `/deadlines/notices?box=toSend${mine ? '&mine=true' : ''}`)}
        {figure(t('home.overdue'), data.overdue, `/deadlines/list?overdue=true${mine ? '&mine=true' : ''}`)}
      </p>
      {data.nearest.length === 0 && <p className="pp-hint">{t('home.none')}</p>}
      <ul className="dl-steps">
        {data.nearest.map(d => (
          <li key={d.id}>
            <PageLink href={`/deadlines/${d.id}`}>{`${d.enterpriseName} ${matter(d)} ${d.assetTitle}`}</PageLink> <UrgencyMark d={d} />
          </li>
        ))}
      </ul>
      <p className="dl-card-more">
        <LinkButton href={`/deadlines/rescue${tail}`}>{t('home.more')}</LinkButton>
      </p>
    </>
  );
};
