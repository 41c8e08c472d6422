import { useState } from 'react';
import { getEnterprise } from '#modules/enterprises/contract/operations.ts';
import { callable, nameOfContact, useDial } from '#modules/enterprises/web/field.ts';
import { copyText } from '#platform/web/copy-text.ts';
import { useOp } from '#platform/web/field/data.ts';
import { sayDay } from '#platform/web/format.ts';
import { usePlatformT } from '#platform/web/phrases.ts';
import { Banner, ProblemBanner } from '#ui/field/Banner.tsx';
import { Button } from '#ui/field/Button.tsx';
import { Screen } from '#ui/field/Screen.tsx';
import { getDeadline } from '../../contract/operations-warnings.ts';
import { useT } from './use-t.ts';

/** 拨打: the number is revealed for the call alone, and that is recorded (7.1-d). */
const Dial = ({ enterpriseId }: { enterpriseId: string }) => {
  const t = useT();
  const { data } = useOp(getEnterprise, { id: enterpriseId });
  const { dial, error } = useDial();
  const people = callable(data?.contacts);
  if (data && people.length === 0) return <p className="f-hint">{t('field.noPhone')}</p>;
  return (
    <>
      {people.map((c, i) => (
        <Button key={c.id} primary={i === 0} onPress={() => void dial(c.id, t('field.callReason'))}>
          {t('field.call', { name: nameOfContact(c), phone: c.phone })}
        </Button>
      ))}
      <ProblemBanner error={error} />
    </>
  );
};

/** One deadline on the phone: call, message, guide (J7). */
export const RescueOnePage = ({ params }: { params: Readonly<Record<string, string>> }) => {
  const t = useT();
  const { data: d, error, refetch } = useOp(getDeadline, { id: params['id'] ?? '' });
  const p = usePlatformT();
  const [copied, setCopied] = useState<boolean>();
  return (
    <Screen title={d?.enterpriseName ?? t('field.rescue')} hint={d && `${d.assetTitle} ${d.assetNumber}`} back="/rescue">
      <ProblemBanner error={error} onRetry={refetch} />
      {d && (
        <>
          <p>
            <strong>{`${t(`field.due.${d.kind}`)} · ${t('field.safe', { day: sayDay(d.safeOn) })}`}</strong>
          </p>
          {d.dueOn !== d.safeOn && <p>{t('field.due', { day: sayDay(d.dueOn) })}</p>}
          <p className="f-hint">{t('field.asOf', { day: sayDay(d.asOf) })}</p>
          {d.closedHow && <Banner>{t('field.closed')}</Banner>}
          <Dial enterpriseId={d.enterpriseId} />
          <h2>{t('field.message')}</h2>
          <p style={{ whiteSpace: 'pre-wrap' }} lang="zh-CN">
            {d.message}
          </p>
          <Button onPress={() => void copyText(d.message).then(setCopied)}>{t('field.copy')}</Button>
          {copied !== undefined && <p role="status">{copied ? t('field.copied') : p('word.copyFailed')}</p>}
          <h2>{t('field.guide')}</h2>
          <ol>
            {d.guide.map(step => (
              <li key={step}>{step}</li>
            ))}
          </ol>
          <p className="f-hint">{t('field.close')}</p>
        </>
      )}
    </Screen>
  );
};
