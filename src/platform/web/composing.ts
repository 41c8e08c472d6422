/** One guard for all inputs: keys pressed while an input method composes Chinese never act. */
export const isComposing = (event: {
  isComposing?: boolean;
  keyCode?: number;
  nativeEvent?: { isComposing?: boolean; keyCode?: number };
}): boolean => {
  const e = event.nativeEvent ?? event;
  // Safari ends the composition before the key event; 229 is what it still says then
  return e.isComposing === true || e.keyCode === 229;
};

/** Whether keys belong to a text field now, so that page shortcuts must rest. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) && !isToggle(target);

const isToggle = (element: HTMLElement): boolean =>
  element instanceof HTMLInputElement && ['checkbox', 'radio', 'button'].includes(element.type);
