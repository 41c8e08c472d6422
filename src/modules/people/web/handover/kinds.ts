import { useHoldingKinds } from '#platform/web/desk/rooms.ts';
import { say } from '#platform/web/phrases.ts';

/** What a kind of held rows is called, and where one of them is shown. */
export const useKindWords = () => {
  const kindOf = useHoldingKinds();
  return {
    nameOf: (kind: string): string => say(kindOf(kind)?.phrase ?? kind),
    pathOf: (kind: string, id: string): string | undefined => kindOf(kind)?.path?.(id),
  };
};
