/** Which key stands for Mod: ⌘ on a Mac, Ctrl elsewhere. */
export const isMac = /mac|iphone|ipad/i.test(navigator.userAgent);
