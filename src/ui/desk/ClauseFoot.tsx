import { usePlatformT } from '#platform/web/phrases.ts';

/** 依据 6.1-c: which clause of T/HZAS 8—2020 the page serves, small at its foot. */
export const ClauseFoot = ({ clause }: { clause: string }) => {
  const t = usePlatformT();
  return <p className="pp-clause">{t('foot.clause', { clause })}</p>;
};
