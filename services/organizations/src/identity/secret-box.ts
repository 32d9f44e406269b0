import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

/** Keeps what must be read again, so that a stolen table shows nothing: AES-256-GCM, bound to the account it belongs to. */
export type Secrets = {
  seal(accountId: string, text: string): string;
  unseal(accountId: string, sealed: string): string;
};

const IV_BYTES = 12;
const TAG_BYTES = 16;

export function secretBox(secret: string): Secrets {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'second factors of accounts', 32));

  return {
    seal(accountId, text) {
      const iv = randomBytes(IV_BYTES);
      const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(accountId));
      const hidden = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([iv, cipher.getAuthTag(), hidden]).toString('base64url');
    },

    unseal(accountId, sealed) {
      const bytes = Buffer.from(sealed, 'base64url');
      const tag = bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES);
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, IV_BYTES), { authTagLength: TAG_BYTES })
        .setAAD(Buffer.from(accountId))
        .setAuthTag(tag);
      return decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES), undefined, 'utf8') + decipher.final('utf8');
    },
  };
}
