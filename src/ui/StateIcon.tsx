/** `todo` nothing yet · `doing` under way · `done` finished well · `warn` needs a look · `bad` failed or refused · `off` no longer counts */
export type Tone = 'todo' | 'doing' | 'done' | 'warn' | 'bad' | 'off';

const paths: Readonly<Record<Tone, string>> = {
  todo: 'M8 2.5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11z',
  doing: 'M8 2.5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11zM8 5v3.2l2.2 1.3',
  done: 'M3.2 8.4 6.6 11.8 12.8 4.8',
  warn: 'M8 2.6 14 13.2H2zM8 6.6v3M8 11.3v.4',
  bad: 'M4 4l8 8M12 4l-8 8',
  off: 'M3.5 8h9',
};

/** The small mark that goes with each state's word. */
export const StateIcon = ({ tone }: { tone: Tone }) => (
  <svg className="pp-icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
    <path d={paths[tone]} />
  </svg>
);
