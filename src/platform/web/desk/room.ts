import type { ComponentType } from 'react';
import type { FormerNames } from '../../contract/former-names.ts';
import type { Locale } from '../../contract/phrases.ts';
import type { WebPhrases } from '../phrases.ts';
import type { SlotFills } from '../slots.ts';

/** A page that is fetched when somebody goes there: `() => import('./CampaignPage.tsx').then(m => m.CampaignPage)`. */
export type LazyPage = () => Promise<ComponentType>;

export interface DeskRoute {
  /** e.g. `/campaigns/$id`; the page reads the parameters by `usePathParams`. */
  path: string;
  page: LazyPage;
  /** Operation that the role must have to see the page; absent: anyone signed in. */
  needs?: string;
}

export interface DeskNav {
  key: string;
  path: string;
  /** Full phrase key, e.g. `campaigns.nav.campaigns`. */
  phrase: string;
  /** Place in the row: 企业 20, 调研 30, 需求 40, 办件 45, 资产 60, 交流 70, 统计 80; administrators from 20. */
  order: number;
  /** Key of the entry that it hangs under: it stands in the row below that one, not in the row itself. */
  under?: string;
  /** In the menu of the account, not in the row. */
  aside?: boolean;
  /** Full phrase key of what the row calls it, where other pages hang under it: 统计. Without it, its own. */
  group?: string;
  needs: string;
}

/** A card of the first page 今日, in the order given; it shows what to do now and leads there. */
export interface HomeCard {
  key: string;
  /** Full phrase key of the title. */
  phrase: string;
  order: number;
  needs: string;
  card: LazyPage;
  /** In the wide column: what is to be done; without it beside, what is to be known. */
  wide?: boolean;
}

/** Something that happened to an enterprise, as its room tells it on the timeline. */
export interface HubEvent {
  id: string;
  at: string;
  title: string;
  who: string;
  path: string;
}

/** What a room has to tell on the enterprise's timeline. */
export interface HubStory {
  key: string;
  /** Full phrase key of the filter that shows these alone. */
  phrase: string;
  needs: string;
  /** The newest ones; they need not be in order. */
  events: (enterpriseId: string, signal: AbortSignal) => Promise<readonly HubEvent[]>;
}

/** A value of the enterprise's file as a person reads it. */
export interface FactWords {
  /** What the field is called. */
  title: string;
  /** Empty when nothing was said. */
  text: string;
  /** The heading it stands under. */
  section: string;
  /** Place among all fields of the room. */
  order: number;
}

/** Reads a field of the enterprise's file that the room writes; undefined for one that is not its own. */
export type ReadFact = (field: string, value: unknown, locale: Locale) => FactWords | undefined;

/** A kind of long work as it stands under 任务. */
export interface TaskKind {
  /** Full phrase key of what is done. */
  phrase: string;
  /** The page of what it is about. */
  path: (subjectId: string) => string;
}

/** A kind of rows that stand in a person's name. */
export interface HoldingKind {
  /** Full phrase key of what they are called. */
  phrase: string;
  /** The page of one of them, where it has one. */
  path?: (rowId: string) => string;
}

/** A kind of rows that stand on 今日. */
export interface AgendaKind {
  /** Full phrase key of what they are called. */
  phrase: string;
  /** Full phrase key of the button that goes there: 审核, 核对. */
  act?: string;
  path: (pageId: string, id: string) => string;
  /** Full phrase keys of those on whom they may wait. */
  waits?: Readonly<Record<string, string>>;
}

/** Kinds of rows by the name that the server face says (`demands.demand`). */
export type AgendaKinds = Readonly<Record<string, AgendaKind>>;

/** One thing that `Ctrl-K` found. */
export interface Found {
  id: string;
  title: string;
  /** A second, quiet line: street, code, state. */
  hint?: string;
  path: string;
}

/** What a room contributes to `Ctrl-K`. */
export interface Finder {
  key: string;
  /** Full phrase key of the group's heading. */
  phrase: string;
  needs: string;
  /** At most eight, best first. */
  find: (words: string, signal: AbortSignal) => Promise<readonly Found[]>;
}

/** A room's face to the desk. */
export interface DeskRoom {
  name: string;
  /** What it was called before: what browsers keep bears the names of its day. */
  formerly?: FormerNames;
  phrases: WebPhrases;
  routes: readonly DeskRoute[];
  nav?: readonly DeskNav[];
  home?: readonly HomeCard[];
  /** What the room puts on pages of rooms to its left. */
  slots?: SlotFills;
  /** Fetched when the page of an enterprise is opened. */
  hubStories?: () => Promise<readonly HubStory[]>;
  finders?: readonly Finder[];
  /** Words for the fields of the enterprise's file that the room writes; fetched when a file is shown. */
  facts?: () => Promise<ReadFact>;
  /** Long work of the room, by the task's kind (`enterprises.import`). */
  tasks?: Readonly<Record<string, TaskKind>>;
  /** What stands in a person's name here, by the kind that the server face says (`demands.demand`). */
  holdings?: Readonly<Record<string, HoldingKind>>;
  /** Pages for nobody signed in: the one-time set-up link, the way back from single sign-on. Only `people` has them. */
  outside?: readonly DeskRoute[];
  /** The sign-in form; stands on the door page and, when a session has ended, in a dialog above the page. Only `people` has it. */
  signIn?: () => Promise<ComponentType<SignInProps>>;
}

/** What the sign-in form is given. */
export interface SignInProps {
  /** Calls this when a session is ready for work. */
  onSignedIn: () => void;
}
