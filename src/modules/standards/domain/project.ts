import type { ProjectState } from '../contract/project.ts';

/** 进行中、已发布、已终止、已废止: read off the days. */
export const projectState = (p: { publishedOn: string | null; droppedOn: string | null; withdrawnOn: string | null }): ProjectState => {
  if (p.droppedOn !== null) return 'dropped';
  if (p.withdrawnOn !== null) return 'withdrawn';
  return p.publishedOn === null ? 'underway' : 'published';
};

/** Whether the running stage has passed its last day; what has ended runs no more. */
export const isProjectOverdue = (state: ProjectState, dueOn: string | null, today: string): boolean =>
  (state === 'underway' || state === 'published') && dueOn !== null && dueOn < today;
