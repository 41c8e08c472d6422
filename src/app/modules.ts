import type { ServerModule } from '#platform/server/module.ts';
import { platformModule } from './platform-module.ts';
import { rooms } from './rooms.ts';

const faceOf = async (room: string): Promise<ServerModule> => {
  const face = (await import(`../modules/${room}/index.ts`)) as Readonly<Record<string, ServerModule | undefined>>;
  const module = face[`${room}Module`];
  if (module?.name !== room) throw new Error(`src/modules/${room}/index.ts must export ${room}Module, named '${room}'`);
  return module;
};

/** The pipes, and the rooms in their order (`rooms.ts`). */
export const modules: readonly ServerModule[] = [platformModule, ...(await Promise.all(rooms.map(faceOf)))];
