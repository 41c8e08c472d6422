import { industrySections } from '../domain/industry.data.ts';
import { useT } from './use-t.ts';

/** The sections of GB/T 4754 as options and by name. */
export const useIndustries = () => {
  const t = useT();
  const options = industrySections.map(s => ({ value: s.code as string, label: `${s.code} ${t(`industry.${s.code}`)}` }));
  return { options, nameOf: (pick: string): string => options.find(o => o.value === pick)?.label ?? pick };
};
