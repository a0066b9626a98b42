import { Upload } from 'tus-js-client';

/**
 * Sends a file by the client of the console, as the editor of a portal.
 * @param {string} url of the api, or of a line to it @param {import('./newsroom.js').Portal} portal @param {Buffer} bytes
 * @returns {Promise<string>} its id
 */
export function sendFile(url, portal, bytes, name) {
  return new Promise((resolve, reject) => {
    const upload = new Upload(bytes, {
      endpoint: `${url}/manage/uploads?portal=${portal.id}`,
      headers: { authorization: `Bearer ${portal.editor.token}` },
      metadata: { filename: name },
      retryDelays: Array.from({ length: 400 }, () => 20),
      onSuccess: () => resolve(upload.url.split('/').at(-1)),
      onError: reject,
    });
    upload.start();
  });
}
