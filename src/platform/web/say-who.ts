import { say } from './phrases.ts';

/** Who did something, for a reader: the system's own parts (`system:seed`) have no name that says anything to her. */
export const sayWho = (name: string): string => (name === '' || name.startsWith('system:') ? say('platform.timeline.system') : name);
