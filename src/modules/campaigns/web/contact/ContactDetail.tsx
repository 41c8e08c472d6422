import { Button } from 'antd';
import { useOp } from '#platform/web/desk/data.ts';
import { sayInstant } from '#platform/web/format.ts';
import { useSession } from '#platform/web/session.ts';
import { copyAndSay } from '#ui/desk/copy-and-say.ts';
import { FormSection } from '#ui/desk/form/FormSection.tsx';
import { LinkButton } from '#ui/desk/LinkButton.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { type ContactToCall, contactHistory, contactNotice } from '../../contract/operations-contact.ts';
import { useT } from '../use-t.ts';
import { type Round, RoundPhone } from './CallRound.tsx';
import { ContactMark } from './ContactMark.tsx';
import '../planning.css';
import { lazyPart } from '#platform/web/desk/lazy-page.ts';
import { VisitedLately } from '../roster/RosterColumns.tsx';

const LogContact = lazyPart(() => import('./LogContact.tsx').then(m => m.LogContact));

const Notice = ({ rosterId }: { rosterId: string }) => {
  const t = useT();
  const { data } = useOp(contactNotice, { rosterId });
  if (!data) return null;
  return (
    <FormSection
      title={t('log.notice')}
      hint={t('log.noticeHint')}
      aside={
        <Button size="small" onClick={() => void copyAndSay(data.text, t('log.copied'))}>
          {t('log.copy')}
        </Button>
      }
    >
      <div className="sv-notice">{data.text}</div>
    </FormSection>
  );
};

interface ContactDetailProps {
  rosterId: string;
  contact: ContactToCall | null;
  round: Round;
  /** The call is written down: on to the next enterprise. */
  onLogged: () => void;
}

/** One enterprise on the call list: number, state, record of tries, a new one, the notice. */
export const ContactDetail = ({ rosterId, contact, round, onLogged }: ContactDetailProps) => {
  const t = useT();
  const { can } = useSession();
  const { data, error } = useOp(contactHistory, { rosterId });
  if (!data) return <ProblemNotice error={error} />;
  const { entry } = data;
  return (
    <div className="sv-stack">
      <RoundPhone contact={contact} round={round} />
      <p>
        <ContactMark state={entry.contactState} /> {entry.agreedAt && sayInstant(entry.agreedAt)}{' '}
        <VisitedLately recent={entry.recent} visited={entry.visited} />
      </p>
      <p className="pp-hint">{entry.address}</p>
      <p>
        <LinkButton href={`/enterprises/${entry.enterpriseId}`}>{t('calls.enterprise')}</LinkButton>{' '}
        {can('visits.interview.record') && <LinkButton href={`/interviews/new/${rosterId}`}>{t('interview.new')}</LinkButton>}{' '}
        {can('visits.visit.open') && <LinkButton href={`/visits/open/${rosterId}`}>{t('visit.open')}</LinkButton>}
      </p>
      {data.may.length > 0 ? <LogContact rosterId={rosterId} onLogged={onLogged} /> : <p className="pp-hint">{t('log.closed')}</p>}
      {data.tries.length > 0 && (
        <FormSection title={t('log.history')}>
          <ul>
            {data.tries.map(try_ => (
              <li key={try_.id}>
                {`${sayInstant(try_.triedAt)} ${try_.triedBy} · ${t(`contact.${try_.outcome}`)}`}
                {try_.agreedAt && ` ${sayInstant(try_.agreedAt)}`}
                {try_.answeredBy && ` · ${try_.answeredBy}`}
                {try_.note && <span className="pp-hint"> {try_.note}</span>}
              </li>
            ))}
          </ul>
        </FormSection>
      )}
      <Notice rosterId={rosterId} />
    </div>
  );
};
