/** Lets the browser respond to the reader, then goes on. */
export const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
