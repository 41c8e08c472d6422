import { useT } from './use-t.ts';

const letters = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J', 'K', 'L', 'M', 'N', 'O', 'P', 'Q', 'R', 'S', 'T'] as const;

/** The sections of GB/T 4754 as options and by name. */
export const useIndustries = () => {
  const t = useT();
  const options = letters.map(l => ({ value: l as string, label: `${l} ${t(`industry.${l}`)}` }));
  return { options, nameOf: (pick: string): string => options.find(o => o.value === pick)?.label ?? pick };
};
