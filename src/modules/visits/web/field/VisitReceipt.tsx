import { sayDay, sayInstant } from '#platform/web/format.ts';
import { Receipt } from '#ui/field/Receipt.tsx';
import type { VisitOnDevice } from './device/visit-on-device.ts';
import { useT } from './use-t.ts';

/** What the server said when it took the record over: from this phone's own handing in, else as the record says. Undefined: it is not there yet. */
export const receivedOf = ({ visit, handedIn }: VisitOnDevice): { receipt: string; submittedAt: string; raised?: number } | undefined => {
  if (handedIn) return handedIn;
  const isThere = visit.state === 'submitted' || visit.state === 'reviewed';
  return isThere && visit.receipt !== null && visit.submittedAt !== null
    ? { receipt: visit.receipt, submittedAt: visit.submittedAt }
    : undefined;
};

/** 已收走访: the receipt of a record that was handed in, the same number as at the desk and on paper. */
export const VisitReceipt = ({ of }: { of: VisitOnDevice }) => {
  const t = useT();
  const { visit } = of;
  const received = receivedOf(of);
  if (!received) return null;
  const { receipt, submittedAt, raised } = received;
  const day = visit.visitedOn;
  const facts = [
    { label: t('submit.enterprise'), value: visit.enterpriseName },
    ...(day ? [{ label: t('submit.day'), value: sayDay(day) }] : []),
    { label: t('submit.at'), value: sayInstant(submittedAt) },
    ...(visit.submittedByName ? [{ label: t('submit.by'), value: visit.submittedByName }] : []),
    ...(raised === undefined ? [] : [{ label: t('submit.raised'), value: t('submit.raisedN', { n: raised }) }]),
    {
      label: t('submit.checked'),
      value: visit.reviewedAt
        ? t('submit.checkedBy', { name: visit.reviewedByName ?? '', time: sayInstant(visit.reviewedAt) })
        : t('submit.unchecked'),
    },
  ];
  return (
    <Receipt
      stamp={[t('submit.stampOne'), t('submit.stampTwo')]}
      title={t('submit.received')}
      numberLabel={t('submit.number')}
      number={receipt}
      facts={facts}
    >
      <p className="f-hint">{t('submit.keep')}</p>
    </Receipt>
  );
};
