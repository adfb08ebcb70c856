/** Above this size, in bytes, it takes more than a few milliseconds to read a compiled profile. */
const LARGE_PROFILE_BYTES = 50_000;

/** Before a large profile is mounted, lets the browser respond. */
export const beforeMounting = async (profile: Uint8Array): Promise<void> => {
  if (profile.length > LARGE_PROFILE_BYTES) await nextTask();
};

/** Lets the browser respond to the reader, then goes on. */
export const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
