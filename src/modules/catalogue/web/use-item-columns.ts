import { sayInstant } from '#platform/web/format.ts';
import { ItemLetter, ItemLevel } from '../contract/item.ts';
import { useItemWords } from './use-item-words.ts';
import { useT } from './use-t.ts';

const isOneOf = <T extends string>(options: readonly T[], value: unknown): value is T => options.includes(value as T);

/** Columns of items and versions in the reader's words, for the timeline; what is not named stays out. */
export const useItemColumns = () => {
  const t = useT();
  const { classesOf } = useItemWords();
  const names: Readonly<Record<string, string>> = {
    code: t('item.code'),
    name: t('item.name'),
    level: t('item.level'),
    letter: t('item.letter'),
    class_codes: t('item.classes'),
    valid_from: t('item.validFrom'),
    retired_at: t('state.retired'),
    retire_reason: t('retire.reason'),
  };
  return {
    field: (_: string, column: string): string | undefined => names[column],
    value: (column: string, value: unknown): string => {
      if (value === null || value === undefined || value === '') return '—';
      if (column === 'level' && isOneOf(ItemLevel.options, value)) return t(`level.${value}`);
      if (column === 'letter' && isOneOf(ItemLetter.options, value)) return t(`letter.${value}`);
      if (column === 'class_codes' && Array.isArray(value)) return classesOf(value.map(String)) || '—';
      return column === 'retired_at' ? sayInstant(String(value)) : String(value);
    },
  };
};
