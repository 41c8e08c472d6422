import { createContext } from 'react';

/** Where the page that holds a list has its tools: the list puts its own there, so that all stand in one row. Null: it has none. */
export const ToolsPlace = createContext<HTMLElement | null>(null);
