import { Component, type ReactNode } from 'react';
import { Problem } from '#platform/contract/problem.ts';
import { say } from '#platform/web/phrases.ts';
import { sayProblem } from '#platform/web/say-problem.ts';
import { Crash } from './Crash.tsx';

/** Catches what a page throws while it is drawn (React has no other way than a class). A page whose file is gone after an upgrade is fetched by loading anew. */
export class PageBoundary extends Component<{ children: ReactNode }, { error: unknown }> {
  override state: { error: unknown } = { error: undefined };

  static getDerivedStateFromError(error: unknown): { error: unknown } {
    return { error };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === undefined) return this.props.children;
    const told = error instanceof Problem ? sayProblem(error) : undefined;
    return <Crash sentence={told?.sentence ?? say('platform.shell.crash')} reference={told?.reference} />;
  }
}
