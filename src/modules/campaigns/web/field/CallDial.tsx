import { useState } from 'react';
import { getEnterprise, revealContact } from '#modules/enterprises/contract/operations.ts';
import { call } from '#platform/web/call.ts';
import { useOp } from '#platform/web/field/data.ts';
import { ProblemBanner } from '#ui/field/Banner.tsx';
import { Button } from '#ui/field/Button.tsx';
import { useT } from './use-t.ts';

const Person = ({ id, name, post, phone }: { id: string; name: string; post: string; phone: string }) => {
  const t = useT();
  const [error, setError] = useState<unknown>();
  const dial = async (): Promise<void> => {
    setError(undefined);
    try {
      const { phone: whole } = await call(revealContact, { id, reason: t('calls.dialReason') });
      location.href = `tel:${whole}`;
    } catch (problem) {
      setError(problem);
    }
  };
  return (
    <>
      <Button onPress={() => void dial()}>{t('calls.dial', { name: post ? `${name}（${post}）` : name, phone })}</Button>
      <ProblemBanner error={error} />
    </>
  );
};

/** 拨打: the number is revealed for the call alone, and that is recorded (7.1-d). */
export const CallDial = ({ enterpriseId }: { enterpriseId: string }) => {
  const t = useT();
  const { data } = useOp(getEnterprise, { id: enterpriseId });
  const people = data?.contacts.filter(c => c.phone !== '' && c.kind !== 'liaisonGroup') ?? [];
  if (!data) return null;
  if (people.length === 0) return <p className="f-hint">{t('calls.noPhone')}</p>;
  return (
    <>
      {people.map(c => (
        <Person key={c.id} id={c.id} name={c.name} post={c.post} phone={c.phone} />
      ))}
    </>
  );
};
