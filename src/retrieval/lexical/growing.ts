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
