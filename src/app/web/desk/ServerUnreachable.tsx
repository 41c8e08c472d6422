import type { Problem } from '#platform/contract/problem.ts';
import { refreshSession } from '#platform/web/session.ts';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';

/** The server could not be asked who is here. */
export const ServerUnreachable = ({ problem }: { problem: Problem }) => (
  <main className="pp-door">
    <ProblemNotice error={problem} onRetry={() => void refreshSession()} />
  </main>
);
