import { sessionState } from '#platform/web/session.ts';

/** The name of who works here, as it stands under what she does. */
export const myName = (): string => {
  const state = sessionState();
  return 'answer' in state ? state.answer.person.name : '';
};
