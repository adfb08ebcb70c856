// Files on the user's disk. Browsers with the File System Access API save to the file that was opened; in the others,
// saving is a download: https://wicg.github.io/file-system-access/

/** Not yet known to TypeScript. */
declare const showOpenFilePicker:
  | undefined
  | ((options: object) => Promise<FileSystemFileHandle[]>);
declare const showSaveFilePicker: undefined | ((options: object) => Promise<FileSystemFileHandle>);

/** How long a browser may take to start a download. */
const DOWNLOAD_MS = 60_000;

/** A file that was opened. */
export interface OpenedFile {
  readonly file: File;
  /** What it can be saved to. */
  readonly handle: FileSystemFileHandle | undefined;
}

/** Lets the user choose a résumé. */
export async function chooseResume(use: (opened: OpenedFile) => void): Promise<void> {
  if (typeof showOpenFilePicker === "undefined") {
    chooseFile(".json,.yaml,.yml,.xml,.zip,.html,.htm,.md,.txt", (file) =>
      use({ file, handle: undefined }),
    );
    return;
  }
  // It fails if the user chooses nothing.
  const [handle] = await showOpenFilePicker({}).catch(() => []);
  if (handle) use({ file: await handle.getFile(), handle });
}

/** Lets the user choose a file of one of these types. */
export function chooseFile(accept: string, use: (file: File) => void): void {
  const input = document.createElement("input");
  input.type = "file";
  input.accept = accept;
  input.addEventListener("change", () => {
    const file = input.files?.[0];
    if (file) use(file);
  });
  input.click();
}

/**
 * Saves a résumé to the file that it was opened from or saved to before, to one that the user chooses, or among the
 * downloads. Returns the file if it is known, and `undefined` if nothing was saved.
 */
export async function saveResume(
  text: string,
  handle: FileSystemFileHandle | undefined,
): Promise<FileSystemFileHandle | "downloaded" | undefined> {
  if (typeof showSaveFilePicker === "undefined") {
    download("resume.json", new Blob([text], { type: "application/json" }));
    return "downloaded";
  }
  try {
    const types = [{ accept: { "application/json": [".json"] } }];
    const target = handle ?? (await showSaveFilePicker({ suggestedName: "resume.json", types }));
    const file = await target.createWritable();
    await file.write(text);
    // Until then, the file has its old content.
    await file.close();
    return target;
  } catch (error) {
    // The user has chosen nothing. Everything else is an error.
    if (error instanceof DOMException && error.name === "AbortError") return undefined;
    throw error;
  }
}

/** Saves a file among the user's downloads. */
export function download(name: string, content: Blob): void {
  const link = document.createElement("a");
  const url = URL.createObjectURL(content);
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), DOWNLOAD_MS);
}
