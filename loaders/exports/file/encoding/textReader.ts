/**
 * Reads text from bytes piece by piece, as `TextDecoder` does: `stream` says that more bytes follow. The pieces together
 * are the same text however the bytes are cut.
 */
export type TextReader = {decode: (chunk: Uint8Array, options?: {stream?: boolean}) => string};
