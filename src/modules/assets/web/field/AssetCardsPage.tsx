import { useOp } from '#platform/web/field/data.ts';
import { sayDay, todayInBeijing } from '#platform/web/format.ts';
import { ProblemBanner } from '#ui/field/Banner.tsx';
import { CardList } from '#ui/field/CardList.tsx';
import { Screen } from '#ui/field/Screen.tsx';
import { assetCards } from '../../contract/operations-register.ts';
import { useT } from './use-t.ts';

const named = ['renewal', 'renewalGrace', 'opposition', 'nonUse', 'annualFee', 'annualFeeGrace', 'feeReduction', 'noticeReply'] as const;

/** The assets of an enterprise on the phone, the next date first (3.2-a). */
export const AssetCardsPage = ({ params }: { params: Readonly<Record<string, string>> }) => {
  const t = useT();
  const enterpriseId = params['id'] ?? '';
  const { data, error, refetch } = useOp(assetCards, { enterpriseId });
  const next = (kind: string | null, on: string | null): string => {
    const known = named.find(k => k === kind);
    return on === null
      ? t('phone.noNext')
      : t(on < todayInBeijing() ? 'phone.past' : 'phone.next', {
          day: sayDay(on),
          what: t(known ? `phone.due.${known}` : 'phone.due.other'),
        });
  };
  return (
    <Screen title={t('phone.title')} hint={data?.enterpriseName} back={`/enterprises/${enterpriseId}`}>
      <ProblemBanner error={error} onRetry={refetch} />
      {data && data.offered > 0 && <p className="f-hint">{t('phone.offered', { n: data.offered })}</p>}
      <CardList
        label={t('phone.title')}
        empty={t('phone.none')}
        cards={data?.rows.map(a => ({
          key: a.id,
          title: a.title,
          ...(a.nextId === null ? {} : { to: `/rescue/${a.nextId}` }),
          lines: [
            [t(`phone.kind.${a.kind}`), a.number, a.standing === 'proposed' ? t('phone.proposed') : ''].filter(Boolean).join(' · '),
            next(a.nextKind, a.nextOn),
            t('phone.asOf', { day: sayDay(a.asOf) }),
          ],
        }))}
      />
    </Screen>
  );
};
