import { getEnterprise } from '#modules/enterprises/contract/operations.ts';
import { callable, nameOfContact, useDial } from '#modules/enterprises/web/field.ts';
import { useOp } from '#platform/web/field/data.ts';
import { ProblemBanner } from '#ui/field/Banner.tsx';
import { Button } from '#ui/field/Button.tsx';
import { useT } from './use-t.ts';

const Person = ({ id, name, phone }: { id: string; name: string; phone: string }) => {
  const t = useT();
  const { dial, error } = useDial();
  return (
    <>
      <Button onPress={() => void dial(id, t('calls.dialReason'))}>{t('calls.dial', { name, phone })}</Button>
      <ProblemBanner error={error} />
    </>
  );
};

/** 拨打: the number is revealed for the call alone, and that is recorded (7.1-d). */
export const CallDial = ({ enterpriseId }: { enterpriseId: string }) => {
  const t = useT();
  const { data } = useOp(getEnterprise, { id: enterpriseId });
  const people = callable(data?.contacts);
  if (!data) return null;
  if (people.length === 0) return <p className="f-hint">{t('calls.noPhone')}</p>;
  return (
    <>
      {people.map(c => (
        <Person key={c.id} id={c.id} name={nameOfContact(c)} phone={c.phone} />
      ))}
    </>
  );
};
