import type { Handler } from '#platform/server/handler.ts';

export const printHandlers: Handler[] = [];
