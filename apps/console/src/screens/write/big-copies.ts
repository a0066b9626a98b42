/** Copies that local storage has no room for: slower, but as large as the disk. */
const name = 'liencong';
const table = 'copies';

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const asked = indexedDB.open(name, 1);
    asked.onupgradeneeded = () => {
      asked.result.createObjectStore(table);
    };
    asked.onsuccess = () => {
      resolve(asked.result);
    };
    asked.onerror = () => {
      reject(asked.error ?? new Error('IndexedDB does not open'));
    };
  });
}

async function within<T>(mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const database = await open();
  try {
    return await new Promise<T>((resolve, reject) => {
      const transaction = database.transaction(table, mode);
      const asked = act(transaction.objectStore(table));
      // only what is written through counts as kept
      transaction.oncomplete = () => {
        resolve(asked.result);
      };
      transaction.onabort = () => {
        reject(transaction.error ?? new Error('IndexedDB refused'));
      };
    });
  } finally {
    database.close();
  }
}

/** @throws DOMException when the disk has no room either, or the browser keeps nothing */
export async function writeBigCopy(key: string, text: string): Promise<void> {
  await within('readwrite', (store) => store.put(text, key));
}

export async function readBigCopy(key: string): Promise<string | null> {
  const found: unknown = await within('readonly', (store) => store.get(key));
  return typeof found === 'string' ? found : null;
}

export async function dropBigCopy(key: string): Promise<void> {
  await within('readwrite', (store) => store.delete(key));
}

/** Those whose keys begin so. */
export async function dropBigCopies(start: string): Promise<void> {
  await within('readwrite', (store) => store.delete(IDBKeyRange.bound(start, `${start}\uffff`)));
}
