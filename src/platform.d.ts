/**
 * What page, worker and Node have in common, and no more: WebCrypto and text coding.
 * `pdf`, `signature`, `return-file` and `samples` compile against this instead of the DOM, so that the same code
 * makes and checks a return everywhere. (`lib.dom` and `@types/node` each declare far more than both have.)
 */
type BufferSource = ArrayBufferView<ArrayBuffer> | ArrayBuffer;

interface CryptoKey {
  readonly algorithm: { readonly name: string; readonly modulusLength?: number; readonly namedCurve?: string };
  readonly extractable: boolean;
  readonly type: "private" | "public" | "secret";
  readonly usages: readonly string[];
}

interface CryptoKeyPair {
  readonly privateKey: CryptoKey;
  readonly publicKey: CryptoKey;
}

interface CryptoAlgorithm {
  readonly name: string;
  readonly [parameter: string]: unknown;
}

interface SubtleCrypto {
  digest(algorithm: string, data: BufferSource): Promise<ArrayBuffer>;
  sign(algorithm: string | CryptoAlgorithm, key: CryptoKey, data: BufferSource): Promise<ArrayBuffer>;
  verify(
    algorithm: string | CryptoAlgorithm,
    key: CryptoKey,
    signature: BufferSource,
    data: BufferSource,
  ): Promise<boolean>;
  generateKey(algorithm: CryptoAlgorithm, extractable: boolean, usages: readonly string[]): Promise<CryptoKeyPair>;
  importKey(
    format: "raw" | "spki" | "pkcs8",
    data: BufferSource,
    algorithm: string | CryptoAlgorithm,
    extractable: boolean,
    usages: readonly string[],
  ): Promise<CryptoKey>;
  exportKey(format: "raw" | "spki" | "pkcs8", key: CryptoKey): Promise<ArrayBuffer>;
  deriveKey(
    algorithm: CryptoAlgorithm,
    key: CryptoKey,
    derived: CryptoAlgorithm,
    extractable: boolean,
    usages: readonly string[],
  ): Promise<CryptoKey>;
  deriveBits(algorithm: CryptoAlgorithm, key: CryptoKey, length: number): Promise<ArrayBuffer>;
  encrypt(algorithm: CryptoAlgorithm, key: CryptoKey, data: BufferSource): Promise<ArrayBuffer>;
  decrypt(algorithm: CryptoAlgorithm, key: CryptoKey, data: BufferSource): Promise<ArrayBuffer>;
}

declare const crypto: {
  readonly subtle: SubtleCrypto;
  getRandomValues<T extends Uint8Array<ArrayBuffer>>(array: T): T;
};

declare class TextEncoder {
  encode(text: string): Uint8Array<ArrayBuffer>;
}

declare class TextDecoder {
  constructor(label?: string, options?: { readonly fatal?: boolean; readonly ignoreBOM?: boolean });
  decode(bytes: BufferSource): string;
}
