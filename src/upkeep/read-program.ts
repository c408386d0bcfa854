import { type FileIdentity, readBytes } from '../corpus/read/read-bytes.ts';

/* Reads one file after the other for `read-aside.ts`; it may be ended at any moment. */
process.on('message', ({ bytes, file }: { readonly bytes: Uint8Array; readonly file: FileIdentity }) => {
  void readBytes(bytes, file).then((outcome) => process.send?.(outcome));
});
process.on('disconnect', () => process.exit(0));
