/** A list of 32-bit numbers that grows without boxing them. */
export interface GrowingUint32 {
  push(value: number): void;
  readonly length: number;
  /** The numbers so far; a view, valid until the next push. */
  values(): Uint32Array<ArrayBuffer>;
}

/** Doubles its room when it is full. */
export function createGrowingUint32(room = 1024): GrowingUint32 {
  let store = new Uint32Array(room);
  let length = 0;
  return {
    push(value) {
      if (length === store.length) {
        const larger = new Uint32Array(store.length * 2);
        larger.set(store);
        store = larger;
      }
      store[length++] = value;
    },
    get length() {
      return length;
    },
    values: () => store.subarray(0, length),
  };
}

/** Bytes that grow; numbers are written seven bits a byte, the lowest first, the top bit set on all but the last. */
export interface GrowingBytes {
  byte(value: number): void;
  number(value: number): void;
  append(bytes: Uint8Array): void;
  readonly length: number;
  clear(): void;
  values(): Uint8Array<ArrayBuffer>;
}

/** Doubles its room when it is full. */
export function createGrowingBytes(room = 1024): GrowingBytes {
  let store = new Uint8Array(room);
  let length = 0;
  const reserve = (more: number) => {
    if (length + more <= store.length) return;
    const larger = new Uint8Array(Math.max(store.length * 2, length + more));
    larger.set(store.subarray(0, length));
    store = larger;
  };
  return {
    byte(value) {
      reserve(1);
      store[length++] = value;
    },
    number(value) {
      reserve(5);
      let left = value;
      for (; left > 127; left >>>= 7) store[length++] = (left & 127) | 128;
      store[length++] = left;
    },
    append(bytes) {
      reserve(bytes.length);
      store.set(bytes, length);
      length += bytes.length;
    },
    get length() {
      return length;
    },
    clear() {
      length = 0;
    },
    values: () => store.subarray(0, length),
  };
}
