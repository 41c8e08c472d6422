import { useEffect, useState } from 'react';
import { useOp } from '#platform/web/field/data.ts';
import { ProblemBanner } from '#ui/field/Banner.tsx';
import { CardList } from '#ui/field/CardList.tsx';
import { Screen } from '#ui/field/Screen.tsx';
import { TextField } from '#ui/field/TextField.tsx';
import { findEnterprises } from '../../contract/operations.ts';
import { useT } from './use-t.ts';

/** A pause in typing, so that each letter is not a question. */
const pauseMs = 300;

const Hits = ({ q }: { q: string }) => {
  const t = useT();
  const { data, error, refetch } = useOp(findEnterprises, { q, limit: 20 });
  return (
    <>
      <ProblemBanner error={error} onRetry={refetch} />
      <CardList
        label={t('phone.find')}
        empty={t('phone.none')}
        cards={data?.rows.map(e => ({ key: e.id, title: e.name, lines: [`${e.regionName} ${e.address}`], to: `/enterprises/${e.id}` }))}
      />
    </>
  );
};

/** 找企业: two characters, a code, or pinyin initials. */
export const FindPage = () => {
  const t = useT();
  const [typed, setTyped] = useState('');
  const [asked, setAsked] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setAsked(typed.trim()), pauseMs);
    return () => clearTimeout(timer);
  }, [typed]);
  return (
    <Screen title={t('phone.find')} back="/">
      <TextField label={t('phone.findLabel')} value={typed} onChange={setTyped} maxLength={60} />
      {[...asked].length >= 2 ? <Hits q={asked} /> : <p className="f-hint">{t('phone.findHint')}</p>}
    </Screen>
  );
};
