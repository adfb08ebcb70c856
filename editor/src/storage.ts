// Keeps the document in this browser, in IndexedDB.

const DATABASE = "whoami-editor";
const STORE = "documents";

/** What is kept for a site. */
export interface Kept {
  readonly text: string;
  /** The portrait, if one was chosen. */
  readonly portrait: Blob | undefined;
  /** The address of the site, as it was typed. */
  readonly address: string;
  /** The document of the site that the editing began with. */
  readonly published: string;
}

/** Where it is kept. */
export class Storage {
  #key: string;
  #database: Promise<IDBDatabase>;

  private constructor(key: string) {
    this.#key = key;
    this.#database = openDatabase();
  }

  /** Opens the storage for the site at `key`, unless another tab has it or the browser stores nothing. */
  static async open(key: string): Promise<Storage | "in use" | "unavailable"> {
    const storage = new Storage(key);
    try {
      await storage.#database;
    } catch {
      return "unavailable";
    }
    return (await holdLock(`${DATABASE} ${key}`)) ? storage : "in use";
  }

  /** What was kept last for the site at `key`, by whichever tab. */
  static async read(key: string): Promise<Kept | undefined> {
    try {
      return await new Storage(key).#request<Kept | undefined>("readonly", (store) =>
        store.get(key),
      );
    } catch {
      return undefined;
    }
  }

  /** Keeps nothing any more. */
  async erase(): Promise<void> {
    await this.#request("readwrite", (store) => store.delete(this.#key));
  }

  /** Keeps a document. */
  async write(kept: Kept): Promise<void> {
    await this.#request("readwrite", (store) => store.put(kept, this.#key));
  }

  async #request<T>(
    mode: IDBTransactionMode,
    start: (store: IDBObjectStore) => IDBRequest<T> | IDBRequest,
  ): Promise<T> {
    const store = (await this.#database).transaction(STORE, mode).objectStore(STORE);
    return finished(start(store));
  }
}

function openDatabase(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(STORE);
  return finished(request);
}

const finished = <T>(request: IDBRequest<T>) =>
  new Promise<T>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/**
 * Holds the lock of this name until the tab is closed. Returns whether it was free. Without a secure
 * connection there are no locks.
 */
const holdLock = (name: string) =>
  new Promise<boolean>((resolve) => {
    if (!navigator.locks) resolve(true);
    navigator.locks?.request(name, { ifAvailable: true }, (lock) => {
      resolve(lock !== null);
      return lock ? new Promise(() => {}) : undefined;
    });
  });
