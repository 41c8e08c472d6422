import { Button, Input } from 'antd';
import { useEffect, useId, useState } from 'react';
import { revealContact } from '#modules/enterprises/contract/operations.ts';
import { nameOfContact } from '#modules/enterprises/web/index.ts';
import { call } from '#platform/web/call.ts';
import { isComposing } from '#platform/web/composing.ts';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import type { ContactToCall } from '../../contract/operations-contact.ts';
import { useT } from '../use-t.ts';

/** A round of calls: one reason, and the numbers that it has shown. They live as long as the page. */
export interface Round {
  reason: string | undefined;
  numbers: Readonly<Record<string, string>>;
  begin: (reason: string) => void;
  end: () => void;
  shown: (contactId: string, phone: string) => void;
}

export const useCallRound = (): Round => {
  const [reason, setReason] = useState<string>();
  const [numbers, setNumbers] = useState<Readonly<Record<string, string>>>({});
  return {
    reason,
    numbers,
    begin: setReason,
    end: () => {
      setReason(undefined);
      setNumbers({});
    },
    shown: (id, phone) => setNumbers(before => ({ ...before, [id]: phone })),
  };
};

/** 本轮联系: the reason is said once; then every enterprise that is opened shows its number, and each is recorded with it (7.1-d). */
export const CallRoundBar = ({ round, usual }: { round: Round; usual: string }) => {
  const t = useT();
  const id = useId();
  const [text, setText] = useState(usual);
  const start = (): void => {
    if (text.trim() !== '') round.begin(text.trim());
  };
  if (round.reason !== undefined) {
    return (
      <p className="pp-actions" role="status">
        <span>{t('round.on', { reason: round.reason })}</span>
        <Button size="small" onClick={round.end}>
          {t('round.end')}
        </Button>
      </p>
    );
  }
  return (
    <div className="pp-actions">
      <label htmlFor={id}>{t('round.reason')}</label>
      <Input
        id={id}
        style={{ width: 'min(100%, 320px)' }}
        value={text}
        maxLength={200}
        onChange={e => setText(e.target.value)}
        onPressEnter={e => isComposing(e) || start()}
      />
      <Button type="primary" disabled={text.trim() === ''} onClick={start}>
        {t('round.start')}
      </Button>
      <span className="pp-hint">{t('round.hint')}</span>
    </div>
  );
};

/** Whom to ask for, the number as far as the round has shown it. */
export const ContactPerson = ({ contact, round }: { contact: ContactToCall | null; round: Round }) => {
  const t = useT();
  if (!contact) return <span className="pp-hint">{t('round.noPhone')}</span>;
  const phone = round.numbers[contact.id];
  return (
    <>
      {nameOfContact(contact)}
      <span className="pp-cell-more pp-figures">
        {phone === undefined ? (
          contact.phone || t('round.noPhone')
        ) : (
          <a className="pp-link" href={`tel:${phone}`}>
            {phone}
          </a>
        )}
      </span>
    </>
  );
};

/** The number of the enterprise that is being called, large. */
export const RoundPhone = ({ contact, round }: { contact: ContactToCall | null; round: Round }) => {
  const t = useT();
  const [error, setError] = useState<unknown>();
  const id = contact && contact.phone !== '' ? contact.id : undefined;
  const { reason, shown } = round;
  const phone = id === undefined ? undefined : round.numbers[id];
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once for each person of a round
  useEffect(() => {
    if (id === undefined || reason === undefined || phone !== undefined) return;
    setError(undefined);
    call(revealContact, { id, reason }).then(answer => shown(id, answer.phone), setError);
  }, [id, reason, phone]);
  if (!contact) return <p className="pp-hint">{t('calls.noPhone')}</p>;
  return (
    <>
      <p>
        {nameOfContact(contact)}{' '}
        {phone === undefined ? (
          <span className="pp-figures">{contact.phone}</span>
        ) : (
          <a className="pp-link pp-figures pp-count" href={`tel:${phone}`} aria-label={`${t('round.shown')} ${phone}`}>
            {phone}
          </a>
        )}
      </p>
      <ProblemNotice error={error} />
    </>
  );
};
