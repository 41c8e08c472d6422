// The pages of the tests speak Chinese, as they do in the office.
Object.defineProperty(navigator, 'languages', { configurable: true, value: ['zh-CN', 'zh'] });

/** What antd asks of a browser and jsdom lacks. */
const nothing = (): void => {};

window.matchMedia ??= (query: string): MediaQueryList =>
  ({
    matches: false,
    media: query,
    onchange: null,
    addListener: nothing,
    removeListener: nothing,
    addEventListener: nothing,
    removeEventListener: nothing,
    dispatchEvent: () => false,
  }) as MediaQueryList;

class StillObserver {
  observe = nothing;
  unobserve = nothing;
  disconnect = nothing;
}
window.ResizeObserver ??= StillObserver as unknown as typeof ResizeObserver;
window.scrollTo = nothing as typeof window.scrollTo;
